package dondoc.task.application.children;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.Itself;
import dondoc.task.application.Upkeep;
import dondoc.task.application.Wish;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskCommand.ReportWithChildren;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the closing of children means for their parent. The parent decides; here it is told which of
/// them are closed, as far as the read model knows: what it does not know counts as open.
public final class ClosingParents implements Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingParents.class);
    private static final int AT_ONCE = 200;

    private final CommandGateway gateway;
    private final TaskReading reading;
    private volatile boolean lookAgain = true;
    private @Nullable LocalDate lookedOn;

    public ClosingParents(CommandGateway gateway, TaskReading reading) {
        this.gateway = gateway;
        this.reading = reading;
    }

    /// Children of a task that are closed, and tasks named as its children that became another's.
    public List<TaskId> closedChildrenOf(TaskId parent) {
        return reading.task(parent).map(this::closedChildren).orElse(List.of()).stream()
                .map(TaskSheet::id)
                .toList();
    }

    private List<TaskSheet> closedChildren(TaskSheet parent) {
        return parent.family().children().stream()
                .map(reading::task)
                .flatMap(Optional::stream)
                .filter(child -> child.closed() || !parent.id().equals(child.parent()))
                .toList();
    }

    /// A task has been closed just now; if its parent closes with its last child, it may be the day.
    /// Where the read model is away or late, [#keepUp] comes back to it.
    ///
    /// @param seen waits until the closing is in the read model
    public void after(TaskId child, BooleanSupplier seen) {
        try {
            var parent = reading.task(child).map(TaskSheet::parent);
            if (parent.isPresent() && !seen.getAsBoolean()) {
                lookAgain = true;
            } else {
                parent.flatMap(reading::task)
                        .filter(sheet -> sheet.family().waits())
                        .ifPresent(this::report);
            }
        } catch (RuntimeException e) {
            lookAgain = true;
            LOG.warn("the parent of {} is looked at again soon: {}", child, e.toString());
        }
    }

    /// After a start, when one was missed, and once a day: looking at all of them is not for nothing.
    @Override
    public synchronized void keepUp() {
        var day = reading.day().orElse(null);
        if (!lookAgain && Objects.equals(day, lookedOn)) {
            return;
        }
        lookAgain = false;
        try {
            lookAtAll();
            lookedOn = day;
        } catch (RuntimeException e) {
            lookAgain = true;
            throw e;
        }
    }

    private void lookAtAll() {
        for (var waiting = reading.closingWithChildren(null, AT_ONCE);
                !waiting.isEmpty();
                waiting = reading.closingWithChildren(waiting.getLast().id(), AT_ONCE)) {
            waiting.forEach(this::report);
        }
    }

    /// When all are closed and something was done: of children that were all withdrawn nothing follows.
    private void report(TaskSheet parent) {
        var closed = closedChildren(parent);
        var ids = closed.stream().map(TaskSheet::id).toList();
        if (ids.containsAll(parent.family().children())
                && closed.stream().anyMatch(ClosingParents::completed)) {
            var report = new Wish(parent.id().value(), new ReportWithChildren(ids));
            var _ = Itself.errand(gateway, report).begin();
        }
    }

    private static boolean completed(TaskSheet child) {
        return child.closed() && child.standing() != Standing.WITHDRAWN;
    }
}
