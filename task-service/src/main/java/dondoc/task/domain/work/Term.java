package dondoc.task.domain.work;

import dondoc.task.domain.deadline.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The due dates a task had and has.
///
/// @param calendarVersion the working calendar the term was last counted on
/// @param dues in order of coming into force, the first from the assignment
/// @param broughtForward a directive has set the due date: it is counted no more
record Term(Rule rule, String calendarVersion, List<Due> dues, boolean broughtForward) {

    /// @param date `null` for no deadline
    record Due(LocalDate inForceFrom, @Nullable LocalDate date) {}

    Term {
        dues = List.copyOf(dues);
    }

    /// The due date in force now.
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

    Term granted(TaskEvent.ExtensionGranted e) {
        return new Term(rule, calendarVersion, and(new Due(e.grantedOn(), e.to())), broughtForward);
    }

    Term reprojected(TaskEvent.DeadlineReprojected e) {
        return new Term(rule, e.calendarVersion(), and(new Due(e.on(), e.to())), broughtForward);
    }

    Term broughtForward(TaskEvent.DeadlineBroughtForward e) {
        return new Term(rule, calendarVersion, and(new Due(e.on(), e.to())), true);
    }

    private List<Due> and(Due due) {
        var more = new ArrayList<>(dues);
        more.add(due);
        return more;
    }
}
