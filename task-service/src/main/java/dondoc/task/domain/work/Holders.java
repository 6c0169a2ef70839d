package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.ALREADY_ACKNOWLEDGED;
import static dondoc.task.domain.Reason.AWAITING_VERIFICATION;
import static dondoc.task.domain.Reason.HELD_BY_ANOTHER_UNIT;
import static dondoc.task.domain.Reason.NOT_A_COORDINATOR;
import static dondoc.task.domain.Reason.RETURN_ALREADY_ASKED;
import static dondoc.task.domain.Reason.SAME_HOLDER;
import static dondoc.task.domain.Reason.UNKNOWN_RETURN_REQUEST;

import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.work.TaskCommand.Acknowledge;
import dondoc.task.domain.work.TaskCommand.AskReturn;
import dondoc.task.domain.work.TaskCommand.Contribute;
import dondoc.task.domain.work.TaskCommand.DecideReturn;
import dondoc.task.domain.work.TaskCommand.HandOver;
import dondoc.task.domain.work.TaskCommand.Star;
import dondoc.task.domain.work.TaskEvent.Acknowledged;
import dondoc.task.domain.work.TaskEvent.Contributed;
import dondoc.task.domain.work.TaskEvent.HandedOver;
import dondoc.task.domain.work.TaskEvent.ReturnAsked;
import dondoc.task.domain.work.TaskEvent.ReturnDecided;
import dondoc.task.domain.work.TaskEvent.Starred;
import java.util.List;

/// Whose a task is: handed over, acknowledged, asked to be returned; who helps with it; whether
/// everybody looks at it. None of this moves the due date.
final class Holders {
    private Holders() {}

    static TaskEvent handOver(HandOver c, Course course, Occasion when) {
        var holder = course.holding().by();
        if (c.from() != null && !c.from().equals(holder.lead())) {
            throw Rejection.of(HELD_BY_ANOTHER_UNIT).with("unit", holder.lead());
        }
        if (c.to().equals(holder)) {
            throw Rejection.of(SAME_HOLDER);
        }
        return new HandedOver(
                course.task(),
                holder,
                c.to(),
                when.day(),
                Texts.optional("document", c.document()),
                Texts.optional("reason", c.reason()));
    }

    static TaskEvent acknowledge(Acknowledge c, Course course, Occasion when) {
        if (course.holding().acknowledged()) {
            throw Rejection.of(ALREADY_ACKNOWLEDGED);
        }
        return new Acknowledged(course.task(), when.day(), Texts.optional("text", c.text()));
    }

    static TaskEvent askReturn(AskReturn c, Course course, Occasion when) {
        var waiting = course.holding().waiting();
        if (waiting != null) {
            throw Rejection.of(RETURN_ALREADY_ASKED).with("request", waiting);
        }
        return new ReturnAsked(
                course.task(),
                course.holding().returns() + 1,
                c.kind(),
                when.day(),
                Texts.required("reason", c.reason()),
                c.proposed());
    }

    static TaskEvent askReturnWhileReported(AskReturn c, Course course, Occasion when) {
        if (!c.history()) {
            throw Rejection.of(AWAITING_VERIFICATION);
        }
        return askReturn(c, course, when);
    }

    /// Whoever keeps the unit to its task says why.
    static TaskEvent decideReturn(DecideReturn c, Course course, Occasion when) {
        var waiting = course.holding().waiting();
        if (waiting == null || (c.request() != null && !c.request().equals(waiting))) {
            throw Rejection.at("request", UNKNOWN_RETURN_REQUEST);
        }
        return new ReturnDecided(
                course.task(),
                waiting,
                c.accepted(),
                when.day(),
                Texts.reason(c.reason(), c.history() || c.accepted()),
                Texts.optional("document", c.document()));
    }

    static TaskEvent contribute(Contribute c, Course course, Occasion when) {
        if (!course.holding().coordinators().contains(c.unit())) {
            throw Rejection.at("unit", NOT_A_COORDINATOR);
        }
        return new Contributed(
                course.task(),
                c.unit(),
                when.day(),
                Texts.required("text", c.text()),
                Links.checked(c.evidence()));
    }

    static List<TaskEvent> star(Star c, Course course, Occasion when) {
        return c.starred() == course.starred()
                ? List.of()
                : List.of(
                        new Starred(
                                course.task(),
                                c.starred(),
                                when.day(),
                                Texts.optional("document", c.document())));
    }
}
