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
public record Family(int level, Closing closing, List<TaskId> children, int reportedWith) {
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
                0);
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

    /// @param closed those known to be completed, withdrawn, or not its children after all
    /// @throws Rejection `CHILDREN_STILL_OPEN`, naming the others
    public void allClosed(Collection<TaskId> closed) {
        var open = children.stream().filter(c -> !closed.contains(c)).toList();
        if (!open.isEmpty()) {
            throw Rejection.of(CHILDREN_STILL_OPEN)
                    .with(
                            "children",
                            open.stream().map(TaskId::value).collect(Collectors.joining(", ")));
        }
    }

    /// Whether its completion follows from its children's, which it does once for all of them: a
    /// report that was rejected is a person's to make again.
    ///
    /// @param closed as in [#allClosed]
    public boolean reportsItself(Collection<TaskId> closed) {
        return waits() && closed.containsAll(children);
    }

    /// Whether its completion is to follow from its children's, sooner or later.
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
                reportedWith);
    }

    public Family reported() {
        return new Family(level, closing, children, children.size());
    }
}
