package dondoc.task.application.children;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.Itself;
import dondoc.task.application.Touched;
import dondoc.task.application.Upkeep;
import dondoc.task.application.Wish;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.application.reading.TaskWatcher;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskCommand;
import dondoc.task.domain.work.TaskCommand.RejectWithChildren;
import dondoc.task.domain.work.TaskCommand.ReportWithChildren;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a parent when its children are reported, closed, or open again. The parent decides;
/// here it is told how they stand, as far as the read model knows: what it does not know counts as open.
public final class ClosingParents implements Upkeep, TaskWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingParents.class);
    private static final int AT_ONCE = 200;

    private final CommandGateway gateway;
    private final TaskReading reading;
    private final Touched<TaskId> touched = new Touched<>();

    public ClosingParents(CommandGateway gateway, TaskReading reading) {
        this.gateway = gateway;
        this.reading = reading;
    }

    /// Children whose holders have done with them, and tasks named as children that became another's.
    public List<TaskId> doneChildrenOf(TaskId parent) {
        return childrenOf(parent, TaskSheet::done);
    }

    /// Children that are closed, and tasks named as children that became another's.
    public List<TaskId> closedChildrenOf(TaskId parent) {
        return childrenOf(parent, TaskSheet::closed);
    }

    private List<TaskId> childrenOf(TaskId parent, Predicate<TaskSheet> settled) {
        return reading.task(parent)
                .map(sheet -> ids(children(sheet, c -> settled.test(c) || !ofIts(sheet, c))))
                .orElse(List.of());
    }

    private List<TaskSheet> children(TaskSheet parent, Predicate<TaskSheet> which) {
        return parent.family().children().stream()
                .map(reading::task)
                .flatMap(Optional::stream)
                .filter(which)
                .toList();
    }

    private static boolean ofIts(TaskSheet parent, TaskSheet child) {
        return parent.id().equals(child.parent());
    }

    private static List<TaskId> ids(List<TaskSheet> sheets) {
        return sheets.stream().map(TaskSheet::id).toList();
    }

    /// Something has just become of a task that may be a child. Where the read model is away or late,
    /// [#keepUp] comes back to it.
    ///
    /// @param seen waits until it is in the read model
    public void after(TaskId child, BooleanSupplier seen) {
        try {
            var parent = reading.task(child).map(TaskSheet::parent);
            if (parent.isPresent() && seen.getAsBoolean()) {
                parent.flatMap(reading::task).ifPresent(this::look);
            }
        } catch (RuntimeException e) {
            touched.missed();
            LOG.warn("the parent of {} is looked at again soon: {}", child, e.toString());
        }
    }

    @Override
    public void learnt(TaskSheet sheet) {
        if (sheet.parent() != null) {
            touched.add(sheet.parent());
        }
        if (!sheet.family().children().isEmpty()) {
            touched.add(sheet.id());
        }
    }

    /// Parents something was learnt of; all of them after a start, when something was missed, and once a
    /// day.
    @Override
    public synchronized void keepUp() {
        var look = touched.take(reading.day().orElse(null));
        try {
            if (look.all()) {
                pageByPage(reading::closingWithChildren);
                pageByPage(reading::reportedWithChildren);
            } else {
                look.some().forEach(parent -> reading.task(parent).ifPresent(this::look));
            }
        } catch (RuntimeException e) {
            touched.missed();
            throw e;
        }
    }

    private void pageByPage(BiFunction<@Nullable TaskId, Integer, List<TaskSheet>> found) {
        for (var page = found.apply(null, AT_ONCE);
                !page.isEmpty();
                page = found.apply(page.getLast().id(), AT_ONCE)) {
            page.forEach(this::look);
        }
    }

    private void look(TaskSheet parent) {
        switch (parent.standing()) {
            case OPEN -> {
                if (parent.family().waits()) {
                    report(parent);
                }
            }
            case PENDING_VERIFICATION -> {
                if (parent.family().byItself()) {
                    takeBack(parent);
                }
            }
            case COMPLETED_ON_TIME, COMPLETED_LATE, COMPLETED_NO_DEADLINE, WITHDRAWN -> {}
        }
    }

    /// When all have done and something was reported: of children that were all withdrawn nothing
    /// follows.
    private void report(TaskSheet parent) {
        var done = children(parent, c -> c.done() || !ofIts(parent, c));
        var last =
                done.stream()
                        .filter(c -> ofIts(parent, c) && c.standing() != Standing.WITHDRAWN)
                        .map(TaskSheet::report)
                        .filter(Objects::nonNull)
                        .map(TaskSheet.Report::on)
                        .max(Comparator.naturalOrder());
        if (last.isPresent() && ids(done).containsAll(parent.family().children())) {
            tell(parent, new ReportWithChildren(ids(done), last.get()));
        }
    }

    private void takeBack(TaskSheet parent) {
        var open = children(parent, c -> !c.done() && ofIts(parent, c));
        if (!open.isEmpty()) {
            tell(parent, new RejectWithChildren(ids(open)));
        }
    }

    private void tell(TaskSheet parent, TaskCommand command) {
        var _ = Itself.errand(gateway, new Wish(parent.id().value(), command)).begin();
    }
}
