package dondoc.task.domain.work;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.family.Family;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a task carries with it through all its states.
///
/// @param grants extensions so far
/// @param requests extension requests so far
/// @param waiting numbers of the requests not decided yet, oldest first
/// @param source file row it came from
record Course(
        TaskId task,
        LocalDate assignedOn,
        Holding holding,
        Term term,
        int grants,
        int requests,
        List<Integer> waiting,
        boolean starred,
        @Nullable Source source,
        Family family) {

    Course {
        waiting = List.copyOf(waiting);
    }

    static Course beginning(TaskEvent.Assigned e) {
        var holder = new Holder(e.lead(), e.leader(), e.officer());
        return new Course(
                e.task(),
                e.assignedOn(),
                new Holding(holder, e.coordinators(), false, 0, null),
                Term.beginning(e),
                0,
                0,
                List.of(),
                e.starred(),
                e.source(),
                Family.beginning(e.level(), e.closing()));
    }

    OrgId lead() {
        return holding.by().lead();
    }

    Rule rule() {
        return term.rule();
    }

    String calendarVersion() {
        return term.calendarVersion();
    }

    /// The due date in force now, or set aside while the task is suspended.
    @Nullable LocalDate due() {
        return term.now();
    }

    /// The due date worked out at the assignment.
    @Nullable LocalDate originalDue() {
        return term.original();
    }

    /// The due date in force on a day, as known now.
    @Nullable LocalDate dueOn(LocalDate day) {
        return term.on(day);
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
        return extending(term, grants, request, more);
    }

    Course granted(TaskEvent.ExtensionGranted e) {
        return extending(term.granted(e), grants + 1, requests, without(e.request()));
    }

    Course refused(@Nullable Integer request) {
        return extending(term, grants, requests, without(request));
    }

    Course reprojected(TaskEvent.DeadlineReprojected e) {
        return extending(term.reprojected(e), grants, requests, waiting);
    }

    Course broughtForward(TaskEvent.DeadlineBroughtForward e) {
        return extending(term.broughtForward(e), grants, requests, waiting);
    }

    Course suspended(TaskEvent.Suspended e) {
        return extending(term.suspended(e), grants, requests, waiting);
    }

    Course resumed(TaskEvent.Resumed e) {
        return extending(term.resumed(e), grants, requests, waiting);
    }

    Course held(Holding now) {
        return new Course(
                task, assignedOn, now, term, grants, requests, waiting, starred, source, family);
    }

    /// Closed: nobody asks to return it any more.
    Course closed() {
        return held(holding.settled());
    }

    Course starred(boolean now) {
        return new Course(
                task, assignedOn, holding, term, grants, requests, waiting, now, source, family);
    }

    Course related(Family now) {
        return new Course(
                task, assignedOn, holding, term, grants, requests, waiting, starred, source, now);
    }

    private List<Integer> without(@Nullable Integer request) {
        return waiting.stream().filter(r -> !r.equals(request)).toList();
    }

    private Course extending(Term now, int grants, int requests, List<Integer> waiting) {
        return new Course(
                task, assignedOn, holding, now, grants, requests, waiting, starred, source, family);
    }
}
