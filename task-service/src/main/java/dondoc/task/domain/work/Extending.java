package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.ALREADY_REQUESTED;
import static dondoc.task.domain.Reason.AWAITING_VERIFICATION;
import static dondoc.task.domain.Reason.EXTENDED_TOO_LONG;
import static dondoc.task.domain.Reason.NEEDS_THE_CHAIRMAN;
import static dondoc.task.domain.Reason.NEW_DUE_IN_THE_PAST;
import static dondoc.task.domain.Reason.NOT_EARLIER;
import static dondoc.task.domain.Reason.NOT_LATER;
import static dondoc.task.domain.Reason.TOO_MANY_EXTENSIONS;
import static dondoc.task.domain.Reason.UNKNOWN_REQUEST;

import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Years;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.extension.ExtensionPolicy;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.work.TaskCommand.BringDeadlineForward;
import dondoc.task.domain.work.TaskCommand.GrantExtension;
import dondoc.task.domain.work.TaskCommand.RefuseExtension;
import dondoc.task.domain.work.TaskCommand.RequestExtension;
import dondoc.task.domain.work.TaskEvent.DeadlineBroughtForward;
import dondoc.task.domain.work.TaskEvent.ExtensionGranted;
import dondoc.task.domain.work.TaskEvent.ExtensionRefused;
import dondoc.task.domain.work.TaskEvent.ExtensionRequested;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// R4: the due date changes only by a decision. Asking is allowed late and cleans nothing. History
/// is taken as it was decided then.
final class Extending {
    private static final int CHAIRMANS = 3;

    private Extending() {}

    static TaskEvent request(RequestExtension c, Course course, Occasion when) {
        Years.check("proposed", c.proposed());
        if (!c.history()) {
            later("proposed", c.proposed(), course, when);
            if (!course.waiting().isEmpty()) {
                throw Rejection.of(ALREADY_REQUESTED).with("request", course.waiting().getLast());
            }
        }
        return new ExtensionRequested(
                course.task(),
                course.requests() + 1,
                c.proposed(),
                Texts.reason(c.reason(), c.history()),
                c.reasonCode(),
                when.day());
    }

    static TaskEvent requestWhileReported(RequestExtension c, Course course, Occasion when) {
        if (!c.history()) {
            throw Rejection.of(AWAITING_VERIFICATION);
        }
        return request(c, course, when);
    }

    static TaskEvent grant(GrantExtension c, Course course, Occasion when) {
        Years.check("to", c.to());
        var answered = request(c.request(), c.history(), course);
        if (!c.history()) {
            later("to", c.to(), course, when);
            within(c, course, when);
            if (course.grants() + 1 >= CHAIRMANS && c.authority() != Authority.CHAIRMAN) {
                throw Rejection.at("authority", NEEDS_THE_CHAIRMAN).with("grants", course.grants());
            }
            grounded(c);
        }
        return new ExtensionGranted(
                course.task(),
                answered,
                course.due(),
                c.to(),
                when.day(),
                Texts.optional("document", c.document()),
                Texts.optional("reason", c.reason()),
                c.reasonCode(),
                c.authority());
    }

    static TaskEvent refuse(RefuseExtension c, Course course, Occasion when) {
        if (!c.history() && course.waiting().isEmpty()) {
            throw Rejection.of(UNKNOWN_REQUEST);
        }
        return new ExtensionRefused(
                course.task(),
                request(c.request(), c.history(), course),
                when.day(),
                Texts.reason(c.reason(), c.history()));
    }

    /// Edge case 5: a directive brings the due date forward, never to a day before its own notice.
    static TaskEvent bringForward(BringDeadlineForward c, Course course, Occasion when) {
        Years.check("to", c.to());
        var due = course.due();
        if (due == null || !c.to().isBefore(due)) {
            throw Rejection.at("to", NOT_EARLIER).with("due", due == null ? "-" : due);
        }
        if (c.to().isBefore(when.day())) {
            throw Rejection.at("to", NEW_DUE_IN_THE_PAST).with("today", when.day());
        }
        return new DeadlineBroughtForward(
                course.task(),
                due,
                c.to(),
                when.day(),
                c.directive(),
                Texts.optional("document", c.document()),
                Texts.optional("reason", c.reason()));
    }

    /// What the city has laid down binds the Chairman too: more time than that takes a new directive.
    private static void within(GrantExtension c, Course course, Occasion when) {
        var limits = c.limits();
        if (limits != null) {
            var prolonged = prolonged(c.to(), course, limits.calendar().calendar());
            limits.on(when.day()).ifPresent(policy -> within(policy, course.grants(), prolonged));
        }
    }

    private static void within(ExtensionPolicy policy, int grants, int prolonged) {
        if (grants >= policy.most()) {
            throw Rejection.of(TOO_MANY_EXTENSIONS).with("most", policy.most());
        }
        if (prolonged > policy.longestWorkingDays()) {
            throw Rejection.at("to", EXTENDED_TOO_LONG)
                    .with("longest", policy.longestWorkingDays())
                    .with("prolonged", prolonged);
        }
    }

    private static int prolonged(LocalDate to, Course course, WorkingCalendar calendar) {
        var due = course.due();
        return course.term().prolonged(calendar)
                + (due == null ? 0 : calendar.workingDaysIn(due, to));
    }

    /// What the Chairman decides is written in a document; the Task Force says why or names one.
    /// Another reason than those with a code is put into words.
    private static void grounded(GrantExtension c) {
        if (c.reasonCode() == ExtensionReason.OTHER) {
            Texts.required("reason", c.reason());
        }
        switch (c.authority()) {
            case CHAIRMAN -> Texts.required("document", c.document());
            case TASK_FORCE -> {
                if (Texts.optional("document", c.document()) == null) {
                    Texts.required("reason", c.reason());
                }
            }
        }
    }

    private static @Nullable Integer request(
            @Nullable Integer named, boolean history, Course course) {
        var answered = course.answered(named);
        if (answered.isEmpty() && named != null && !history) {
            throw Rejection.at("request", UNKNOWN_REQUEST);
        }
        return answered.orElse(null);
    }

    private static void later(String field, LocalDate to, Course course, Occasion when) {
        var due = course.due();
        if (due != null && !to.isAfter(due)) {
            throw Rejection.at(field, NOT_LATER).with("due", due);
        }
        if (to.isBefore(when.day())) {
            throw Rejection.at(field, NEW_DUE_IN_THE_PAST).with("today", when.day());
        }
    }
}
