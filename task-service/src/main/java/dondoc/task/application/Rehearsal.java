package dondoc.task.application;

import dondoc.eventsourcing.By;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveCommand;
import dondoc.task.domain.directive.DirectiveCommand.RegisterDirective;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.DirectiveRules;
import dondoc.task.domain.work.Task;
import dondoc.task.domain.work.TaskCommand.Assign;
import dondoc.task.domain.work.TaskEvent.Assigned;
import dondoc.task.domain.work.TaskRules;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Whether a directive or a new task would take a command now, as far as this instance knows: asked
/// before anything else is written on its account. What is decided, they decide themselves.
public final class Rehearsal {
    private Rehearsal() {}

    /// @param day the day the log is on
    /// @throws Rejection the reason why it would not
    public static void of(DirectiveCommand command, DirectiveEntry known, LocalDate day, By by) {
        var _ = DirectiveRules.decide(command, known, on(day, by));
    }

    /// What a registration by hand would come to.
    ///
    /// @throws Rejection the reason why it would be refused
    public static DirectiveRegistered registration(
            RegisterDirective command, DirectiveEntry known, LocalDate day, By by) {
        return (DirectiveRegistered) DirectiveRules.decide(command, known, on(day, by)).getFirst();
    }

    /// What an assignment would come to, were there no such task yet.
    ///
    /// @throws Rejection the reason why it would be refused
    public static Assigned of(Assign command, LocalDate day, By by) {
        return (Assigned) TaskRules.decide(command, Task.NEW, on(day, by)).getFirst();
    }

    private static Occasion on(LocalDate day, By by) {
        return new Occasion(day.atStartOfDay(ZoneOffset.UTC).toInstant(), day, Rules.asker(by));
    }
}
