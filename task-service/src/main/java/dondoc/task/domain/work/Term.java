package dondoc.task.domain.work;

import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.deadline.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The due dates a task had and has.
///
/// @param calendarVersion the working calendar the term was last counted on
/// @param dues in order of coming into force, the first from the assignment
/// @param broughtForward a directive has set the due date: it is counted no more
/// @param prolongations by extensions, oldest first
/// @param suspendedOn the day since which the due date is set aside, `null` while it runs
/// @param waited working days of all suspensions that are over
record Term(
        Wording wording,
        String calendarVersion,
        List<Due> dues,
        boolean broughtForward,
        List<Prolongation> prolongations,
        @Nullable LocalDate suspendedOn,
        int waited) {

    /// How the directive words the deadline.
    ///
    /// @param after the day it is counted after
    record Wording(Rule rule, String phrase, LocalDate after) {}

    /// @param date `null` for no deadline
    record Due(LocalDate inForceFrom, @Nullable LocalDate date) {}

    record Prolongation(LocalDate from, LocalDate to) {}

    Term {
        dues = List.copyOf(dues);
        prolongations = List.copyOf(prolongations);
    }

    static Term beginning(TaskEvent.Assigned e) {
        return new Term(
                new Wording(
                        e.rule(),
                        e.phrase(),
                        e.period() == null ? e.issued() : e.period().begins()),
                e.calendarVersion(),
                List.of(new Due(e.assignedOn(), e.due())),
                false,
                List.of(),
                null,
                0);
    }

    Rule rule() {
        return wording.rule();
    }

    /// The due date in force now, or set aside while the task is suspended.
    @Nullable LocalDate now() {
        return dues.getLast().date();
    }

    /// The due date worked out at the assignment.
    @Nullable LocalDate original() {
        return dues.getFirst().date();
    }

    /// The due date in force on a day, as known now.
    @Nullable LocalDate on(LocalDate day) {
        for (var due : dues.reversed()) {
            if (!due.inForceFrom().isAfter(day)) {
                return due.date();
            }
        }
        return original();
    }

    /// The term is counted in days: nobody has decided another due date.
    boolean isCounted() {
        return rule().countsDays() && prolongations.isEmpty() && !broughtForward;
    }

    /// The end of a counted term on a calendar, with the working days waited and some more.
    LocalDate counted(WorkingCalendar calendar, int more) {
        var end = Deadline.of(wording.phrase(), wording.after(), calendar).due();
        return calendar.later(Objects.requireNonNull(end, "counted in days"), waited + more);
    }

    /// By how many working days extensions have put the due date off.
    int prolonged(WorkingCalendar calendar) {
        return prolongations.stream().mapToInt(p -> calendar.workingDaysIn(p.from(), p.to())).sum();
    }

    Term granted(TaskEvent.ExtensionGranted e) {
        var more = new ArrayList<>(prolongations);
        if (e.from() != null) {
            more.add(new Prolongation(e.from(), e.to()));
        }
        return new Term(
                wording,
                calendarVersion,
                and(new Due(e.grantedOn(), e.to())),
                broughtForward,
                more,
                suspendedOn,
                waited);
    }

    Term reprojected(TaskEvent.DeadlineReprojected e) {
        return due(new Due(e.on(), e.to()), e.calendarVersion(), broughtForward);
    }

    Term broughtForward(TaskEvent.DeadlineBroughtForward e) {
        return due(new Due(e.on(), e.to()), calendarVersion, true);
    }

    Term suspended(TaskEvent.Suspended e) {
        return new Term(
                wording, calendarVersion, dues, broughtForward, prolongations, e.on(), waited);
    }

    /// The new due date counts from the suspension, unless the old one was missed before it: that
    /// stays missed.
    Term resumed(TaskEvent.Resumed e) {
        var missed = e.from() != null && e.from().isBefore(e.suspendedOn());
        return new Term(
                wording,
                isCounted() ? e.calendarVersion() : calendarVersion,
                and(new Due(missed ? e.on() : e.suspendedOn(), e.to())),
                broughtForward,
                prolongations,
                null,
                waited + e.workingDays());
    }

    private Term due(Due due, String calendar, boolean byDirective) {
        return new Term(
                wording, calendar, and(due), byDirective, prolongations, suspendedOn, waited);
    }

    private List<Due> and(Due due) {
        var more = new ArrayList<>(dues);
        more.add(due);
        return more;
    }
}
