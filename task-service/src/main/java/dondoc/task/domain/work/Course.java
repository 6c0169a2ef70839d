package dondoc.task.domain.work;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a task carries with it through all its states.
///
/// @param dues the due dates in order of coming into force, the first from the assignment
/// @param calendarVersion the working calendar the term was last counted on
/// @param grants extensions so far
/// @param requests extension requests so far
/// @param waiting numbers of the requests not decided yet, oldest first
/// @param source file row it came from
record Course(
        TaskId task,
        OrgId lead,
        LocalDate assignedOn,
        Rule rule,
        String calendarVersion,
        List<Due> dues,
        int grants,
        int requests,
        List<Integer> waiting,
        @Nullable Source source) {

    /// @param date `null` for no deadline
    record Due(LocalDate inForceFrom, @Nullable LocalDate date) {}

    Course {
        dues = List.copyOf(dues);
        waiting = List.copyOf(waiting);
    }

    static Course beginning(TaskEvent.Assigned e) {
        return new Course(
                e.task(),
                e.lead(),
                e.assignedOn(),
                e.rule(),
                e.calendarVersion(),
                List.of(new Due(e.assignedOn(), e.due())),
                0,
                0,
                List.of(),
                e.source());
    }

    /// The due date in force now.
    @Nullable LocalDate due() {
        return dues.getLast().date();
    }

    /// The due date worked out at the assignment.
    @Nullable LocalDate originalDue() {
        return dues.getFirst().date();
    }

    /// The due date in force on a day, as known now.
    @Nullable LocalDate dueOn(LocalDate day) {
        for (var due : dues.reversed()) {
            if (!due.inForceFrom().isAfter(day)) {
                return due.date();
            }
        }
        return originalDue();
    }

    /// The waiting request a decision answers; empty when there is none (such).
    Optional<Integer> answered(@Nullable Integer request) {
        if (request == null) {
            return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getLast());
        }
        return waiting.contains(request) ? Optional.of(request) : Optional.empty();
    }

    Course requested(int request) {
        var more = new ArrayList<>(waiting);
        more.add(request);
        return with(dues, grants, request, more);
    }

    Course granted(TaskEvent.ExtensionGranted e) {
        return with(
                and(new Due(e.grantedOn(), e.to())), grants + 1, requests, without(e.request()));
    }

    Course refused(@Nullable Integer request) {
        return with(dues, grants, requests, without(request));
    }

    Course reprojected(TaskEvent.DeadlineReprojected e) {
        return new Course(
                task,
                lead,
                assignedOn,
                rule,
                e.calendarVersion(),
                and(new Due(e.on(), e.to())),
                grants,
                requests,
                waiting,
                source);
    }

    private List<Due> and(Due due) {
        var more = new ArrayList<>(dues);
        more.add(due);
        return more;
    }

    private List<Integer> without(@Nullable Integer request) {
        return waiting.stream().filter(r -> !r.equals(request)).toList();
    }

    private Course with(List<Due> dues, int grants, int requests, List<Integer> waiting) {
        return new Course(
                task,
                lead,
                assignedOn,
                rule,
                calendarVersion,
                dues,
                grants,
                requests,
                waiting,
                source);
    }
}
