package dondoc.task.application.directives;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.Directory;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.Itself;
import dondoc.task.application.Touched;
import dondoc.task.application.Upkeep;
import dondoc.task.application.Wish;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.application.reading.TaskWatcher;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.city.City.Mode;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.DirectiveEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Withdraws what is open still though its directive no longer holds: tasks that the read model did not
/// know yet when the directive ended, that were given at the same moment, whose acceptance is revoked
/// later, or that somebody did not come to who was stopped. Those of a shredded one are
/// [ShreddingADirective]'s; while the past is loaded, that tells itself what became of its tasks.
public final class WithdrawingLatecomers implements Upkeep, TaskWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(WithdrawingLatecomers.class);
    private static final int AT_ONCE = 500;

    private final CommandGateway gateway;
    private final Directory directory;
    private final TaskReading reading;
    private final Touched<DirectiveId> touched = new Touched<>();
    private final Set<DirectiveId> settled = new HashSet<>();
    private Set<DirectiveId> waiting = Set.of();

    public WithdrawingLatecomers(CommandGateway gateway, Directory directory, TaskReading reading) {
        this.gateway = gateway;
        this.directory = directory;
        this.reading = reading;
    }

    @Override
    public void learnt(TaskSheet sheet) {
        if (!sheet.closed()) {
            touched.add(sheet.directive());
        }
    }

    /// Directives that ended or got an open task since the last time; all of them after a start and once
    /// a day. One that has just ended is in somebody's hands until the next time.
    @Override
    public synchronized void keepUp() {
        if (!directory.complete() || directory.city().mode() == Mode.LOADING) {
            return;
        }
        forgetWhatMoved();
        var ended = endedAndNotSettled();
        var due = new HashMap<>(ended);
        due.keySet().retainAll(waiting);
        waiting = Set.copyOf(ended.keySet());
        settled.addAll(due.keySet());
        withdrawWhatIsOpen(due);
    }

    private void forgetWhatMoved() {
        var look = touched.take(reading.day().orElse(null));
        settled.removeAll(look.some());
        if (look.all()) {
            settled.clear();
        }
    }

    private Map<DirectiveId, DirectiveEnd> endedAndNotSettled() {
        var ended = new HashMap<DirectiveId, DirectiveEnd>();
        for (DirectiveEntry entry : directory.allDirectives()) {
            var as = entry.as();
            var end = entry.end();
            if (as != null
                    && end != null
                    && entry.shredded() == null
                    && !settled.contains(as.directive())) {
                ended.put(as.directive(), end);
            }
        }
        return ended;
    }

    private void withdrawWhatIsOpen(Map<DirectiveId, DirectiveEnd> ended) {
        var directives = List.copyOf(ended.keySet());
        for (int from = 0; from < directives.size(); from += AT_ONCE) {
            var some = directives.subList(from, Math.min(from + AT_ONCE, directives.size()));
            try {
                withdraw(Set.copyOf(some), ended);
            } catch (RuntimeException e) {
                settled.removeAll(some);
                LOG.warn("open tasks of ended directives wait for the next time: {}", e.toString());
            }
        }
    }

    private void withdraw(Set<DirectiveId> some, Map<DirectiveId, DirectiveEnd> ended) {
        for (var page = reading.openGivenBy(some, null, AT_ONCE);
                !page.isEmpty();
                page = reading.openGivenBy(some, page.getLast().id(), AT_ONCE)) {
            for (var task : page) {
                withdraw(task, Objects.requireNonNull(ended.get(task.directive())));
            }
        }
    }

    /// One in trouble keeps no other open.
    private void withdraw(TaskSheet task, DirectiveEnd end) {
        try {
            var withdrawal = SupersedingTasks.withdrawal(task, end, false);
            var _ = Itself.errand(gateway, new Wish(task.id().value(), withdrawal)).begin();
        } catch (EngineRefusal e) {
            if (!e.refused().reason().equals(Reason.TASK_CLOSED.name())) {
                settled.remove(task.directive());
                LOG.warn("task {} waits to be withdrawn: {}", task.id(), e.toString());
            }
        }
    }
}
