package dondoc.task.application.directives;

import dondoc.task.application.EngineRefusal;
import dondoc.task.application.Errand;
import dondoc.task.application.Wish;
import dondoc.task.application.directives.Ended.Superseded;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.Shredding;
import dondoc.task.domain.work.TaskCommand.Withdraw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Withdraws, one by one, the tasks of a directive that no longer holds: all that are open, those
/// with a report that is not decided yet among them. Completed ones stay as they are. Doing it again
/// finishes what was left, and so does [WithdrawingLatecomers] by itself.
public final class SupersedingTasks {
    private static final int AT_ONCE = 200;

    private final TaskReading reading;

    public SupersedingTasks(TaskReading reading) {
        this.reading = reading;
    }

    /// @return the tasks withdrawn on the directive's account, now or before
    /// @throws EngineRefusal when a withdrawal is refused for another reason than that the task is
    ///     closed already
    List<Superseded> withdraw(DirectiveId directive, DirectiveEnd end, Errand errand) {
        return withdraw(directive, task -> withdrawal(task, end, errand.history()), errand);
    }

    /// A shredded directive's tasks lead back to it; nothing more is said of them.
    ///
    /// @return as above
    /// @throws EngineRefusal as above
    List<Superseded> withdraw(DirectiveId directive, Shredding shredded, Errand errand) {
        return withdraw(
                directive,
                task ->
                        new Withdraw(
                                effective(task, shredded.on()),
                                null,
                                null,
                                directive,
                                errand.history()),
                errand);
    }

    private List<Superseded> withdraw(
            DirectiveId directive, Function<TaskSheet, Withdraw> wish, Errand errand) {
        var withdrawn = new ArrayList<Superseded>();
        @Nullable TaskSheet last = null;
        for (var tasks = reading.tasksOf(directive, null, AT_ONCE);
                !tasks.isEmpty();
                tasks = reading.tasksOf(directive, last.id(), AT_ONCE)) {
            for (var task : tasks) {
                superseded(task, wish, errand).ifPresent(withdrawn::add);
            }
            last = tasks.getLast();
        }
        return withdrawn;
    }

    private static Optional<Superseded> superseded(
            TaskSheet task, Function<TaskSheet, Withdraw> wish, Errand errand) {
        if (task.supersededBy() != null) {
            return Optional.of(new Superseded(task.id(), task.version()));
        }
        return switch (task.standing()) {
            case OPEN, PENDING_VERIFICATION -> withdrawn(task, wish.apply(task), errand);
            case COMPLETED_ON_TIME, COMPLETED_LATE, COMPLETED_NO_DEADLINE, WITHDRAWN ->
                    Optional.empty();
        };
    }

    /// A task's withdrawal on its directive's account: not before it was given.
    ///
    /// @param history a past fact, recorded while the city is loaded
    static Withdraw withdrawal(TaskSheet task, DirectiveEnd end, boolean history) {
        var by = end.by() == null ? task.directive() : end.by();
        return new Withdraw(effective(task, end.on()), end.document(), end.reason(), by, history);
    }

    private static LocalDate effective(TaskSheet task, LocalDate on) {
        return on.isBefore(task.assignedOn()) ? task.assignedOn() : on;
    }

    private static Optional<Superseded> withdrawn(TaskSheet task, Withdraw command, Errand errand) {
        try {
            var answer = errand.next(new Wish(task.id().value(), command));
            return Optional.of(new Superseded(task.id(), answer.version()));
        } catch (EngineRefusal e) {
            if (e.refused().reason().equals(Reason.TASK_CLOSED.name())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
