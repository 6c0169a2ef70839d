package dondoc.task.domain.work;

import dondoc.task.domain.work.TaskEvent.AcceptanceRevoked;
import dondoc.task.domain.work.TaskEvent.Acknowledged;
import dondoc.task.domain.work.TaskEvent.Assigned;
import dondoc.task.domain.work.TaskEvent.ChildAdded;
import dondoc.task.domain.work.TaskEvent.CompletionAccepted;
import dondoc.task.domain.work.TaskEvent.CompletionRejected;
import dondoc.task.domain.work.TaskEvent.CompletionReported;
import dondoc.task.domain.work.TaskEvent.Contributed;
import dondoc.task.domain.work.TaskEvent.DeadlineBroughtForward;
import dondoc.task.domain.work.TaskEvent.DeadlineReprojected;
import dondoc.task.domain.work.TaskEvent.ExtensionGranted;
import dondoc.task.domain.work.TaskEvent.ExtensionRefused;
import dondoc.task.domain.work.TaskEvent.ExtensionRequested;
import dondoc.task.domain.work.TaskEvent.HandedOver;
import dondoc.task.domain.work.TaskEvent.ProgressUpdated;
import dondoc.task.domain.work.TaskEvent.Resumed;
import dondoc.task.domain.work.TaskEvent.ReturnAsked;
import dondoc.task.domain.work.TaskEvent.ReturnDecided;
import dondoc.task.domain.work.TaskEvent.Starred;
import dondoc.task.domain.work.TaskEvent.Suspended;

/// A task as its history left it. Whether it is late is not here: that is a question about a day.
public sealed interface Task {

    Task NEW = new Unassigned();

    record Unassigned() implements Task {}

    record Open(Course course) implements Task {}

    /// Completion is reported and not yet decided.
    record PendingVerification(Course course) implements Task {}

    record Completed(Course course) implements Task {}

    record Withdrawn(Course course) implements Task {}

    /// The task after an event. Trusts history.
    static Task evolve(Task task, TaskEvent event) {
        return switch (task) {
            case Unassigned _ -> event instanceof Assigned e ? new Open(Course.beginning(e)) : task;
            case Open t -> next(t.course(), event, task);
            case PendingVerification t -> next(t.course(), event, task);
            case Completed t -> next(t.course(), event, task);
            case Withdrawn t -> next(t.course(), event, task);
        };
    }

    private static Task next(Course course, TaskEvent event, Task task) {
        return switch (event) {
            case Assigned e -> new Open(Course.beginning(e));
            case ProgressUpdated _ -> task;
            case ExtensionRequested e -> carrying(course.requested(e.request()), task);
            case ExtensionGranted e -> carrying(course.granted(e), task);
            case ExtensionRefused e -> carrying(course.refused(e.request()), task);
            case DeadlineReprojected e -> carrying(course.reprojected(e), task);
            case CompletionReported e ->
                    new PendingVerification(
                            course.related(course.family().reported(e.children() != null)));
            case CompletionAccepted _ -> new Completed(course.closed());
            case CompletionRejected e ->
                    new Open(
                            e.children() == null
                                    ? course
                                    : course.related(course.family().fallen()));
            case AcceptanceRevoked _ -> new Open(course);
            case TaskEvent.Withdrawn _ -> new Withdrawn(course.closed());
            case HandedOver e -> carrying(course.held(course.holding().handedTo(e.to())), task);
            case Acknowledged _ -> carrying(course.held(course.holding().taken()), task);
            case ReturnAsked e ->
                    carrying(course.held(course.holding().returnAsked(e.request())), task);
            case ReturnDecided _ -> carrying(course.held(course.holding().settled()), task);
            case Contributed _ -> task;
            case DeadlineBroughtForward e -> carrying(course.broughtForward(e), task);
            case Starred e -> carrying(course.starred(e.starred()), task);
            case Suspended e -> carrying(course.suspended(e), task);
            case Resumed e -> carrying(course.resumed(e), task);
            case ChildAdded e ->
                    carrying(course.related(course.family().with(e.child(), e.closing())), task);
        };
    }

    private static Task carrying(Course course, Task task) {
        return switch (task) {
            case Unassigned _ -> task;
            case Open _ -> new Open(course);
            case PendingVerification _ -> new PendingVerification(course);
            case Completed _ -> new Completed(course);
            case Withdrawn _ -> new Withdrawn(course);
        };
    }
}
