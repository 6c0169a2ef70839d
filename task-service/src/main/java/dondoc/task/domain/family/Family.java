package dondoc.task.domain.family;

import static dondoc.task.domain.Reason.CHILDREN_STILL_OPEN;
import static dondoc.task.domain.Reason.CHILD_TOO_DEEP;
import static dondoc.task.domain.Reason.LIST_TOO_LONG;

import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a task knows of its family. A child is named by its parent before it is assigned, and names the
/// parent when it is; so there is no circle, and a parent never misses a child.
///
/// @param level how many parents are above it
/// @param closing how it closes, should it have children
/// @param reportedWith how many children it had when its completion was last reported
/// @param byItself its last report followed from its children's
public record Family(
        int level, Closing closing, List<TaskId> children, int reportedWith, boolean byItself) {
    /// A task, its parts and the parts of those.
    private static final int DEEPEST = 2;

    private static final int MOST_CHILDREN = 200;

    public Family {
        children = List.copyOf(children);
    }

    public static Family beginning(@Nullable Integer level, @Nullable Closing closing) {
        return new Family(
                level == null ? 0 : level,
                closing == null ? Closing.BY_HAND : closing,
                List.of(),
                0,
                false);
    }

    public boolean has(TaskId child) {
        return children.contains(child);
    }

    /// @throws Rejection `CHILD_TOO_DEEP`, `LIST_TOO_LONG`
    public void admitOneMore() {
        if (level >= DEEPEST) {
            throw Rejection.at("parent", CHILD_TOO_DEEP).with("levels", DEEPEST + 1);
        }
        if (children.size() >= MOST_CHILDREN) {
            throw Rejection.at("parent", LIST_TOO_LONG).with("most", MOST_CHILDREN);
        }
    }

    /// @param settled those known to be reported, or to be closed when it is about the acceptance; and
    ///     those that are not its children after all
    /// @throws Rejection `CHILDREN_STILL_OPEN`, naming the others
    public void allSettled(Collection<TaskId> settled) {
        var open = children.stream().filter(c -> !settled.contains(c)).toList();
        if (!open.isEmpty()) {
            throw Rejection.of(CHILDREN_STILL_OPEN)
                    .with(
                            "children",
                            open.stream().map(TaskId::value).collect(Collectors.joining(", ")));
        }
    }

    /// Whether its report follows from its children's, which it does once for all of them: one that was
    /// rejected is a person's to make again.
    ///
    /// @param done as in [#allSettled]
    public boolean reportsItself(Collection<TaskId> done) {
        return waits() && done.containsAll(children);
    }

    /// Whether its report, which followed from its children's, falls with theirs.
    public boolean fallsWith(Collection<TaskId> open) {
        return byItself && children.stream().anyMatch(open::contains);
    }

    /// Whether its report is to follow from its children's, sooner or later.
    public boolean waits() {
        return switch (closing) {
            case BY_HAND -> false;
            case WITH_LAST_CHILD -> children.size() > reportedWith;
        };
    }

    /// @param said how it closes from now on, `null`: as before
    public Family with(TaskId child, @Nullable Closing said) {
        return new Family(
                level,
                said == null ? closing : said,
                Stream.concat(children.stream(), Stream.of(child)).toList(),
                reportedWith,
                byItself);
    }

    /// @param followed from its children's reports
    public Family reported(boolean followed) {
        return new Family(level, closing, children, children.size(), followed);
    }

    /// Its report fell with a child's: it follows again when that is reported again.
    public Family fallen() {
        return new Family(level, closing, children, 0, false);
    }
}
