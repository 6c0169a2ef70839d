package dondoc.task.application;

import dondoc.eventsourcing.By;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveCommand;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveRules;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Whether a directive would take a command now, as far as this instance knows: asked before
/// anything else is written on its account. What is decided, the directive itself decides.
public final class Rehearsal {
    private Rehearsal() {}

    /// @param day the day the log is on
    /// @throws Rejection the reason why it would not
    public static void of(DirectiveCommand command, DirectiveEntry known, LocalDate day, By by) {
        var when = new Occasion(day.atStartOfDay(ZoneOffset.UTC).toInstant(), day, Rules.asker(by));
        var _ = DirectiveRules.decide(command, known, when);
    }
}
