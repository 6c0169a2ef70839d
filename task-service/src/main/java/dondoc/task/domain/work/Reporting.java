package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.BAD_PERCENT;
import static dondoc.task.domain.Reason.BEFORE_THE_ASSIGNMENT;
import static dondoc.task.domain.Reason.DATE_IN_THE_FUTURE;
import static dondoc.task.domain.Reason.DISPATCH_NOT_EVIDENCED;
import static dondoc.task.domain.Reason.EMPTY_PROGRESS;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Years;
import dondoc.task.domain.work.TaskCommand.AcceptCompletion;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.RevokeAcceptance;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.domain.work.TaskCommand.Withdraw;
import dondoc.task.domain.work.TaskEvent.AcceptanceRevoked;
import dondoc.task.domain.work.TaskEvent.CompletionAccepted;
import dondoc.task.domain.work.TaskEvent.CompletionReported;
import dondoc.task.domain.work.TaskEvent.ProgressUpdated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is said about a task's progress and its end. A report or a withdrawal has a valid date
/// besides the day it is recorded on (domain.md, edge case 4).
final class Reporting {
    private Reporting() {}

    static TaskEvent progress(UpdateProgress c, Course course, Occasion when) {
        var percent = c.percent();
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Rejection.at("percent", BAD_PERCENT);
        }
        var text = Texts.optional("text", c.text());
        if (percent == null && text == null) {
            throw Rejection.at("text", EMPTY_PROGRESS);
        }
        return new ProgressUpdated(course.task(), percent, text, Links.checked(c.evidence()));
    }

    static TaskEvent completion(ReportCompletion c, Course course, Occasion when) {
        var reportedOn = valid("reportedOn", c.reportedOn(), course, when);
        var document = Texts.optional("document", c.document());
        boolean evidenced = document != null && when.by().has(Asker.TASK_FORCE);
        if (reportedOn.isBefore(when.day()) && !evidenced && !c.history()) {
            throw Rejection.at("reportedOn", DISPATCH_NOT_EVIDENCED);
        }
        if (!c.history()) {
            course.family().allSettled(c.closed());
        }
        return new CompletionReported(
                course.task(),
                reportedOn,
                document,
                course.dueOn(reportedOn),
                Texts.optional("text", c.text()),
                Links.checked(c.evidence()),
                null);
    }

    /// What has parts is complete when they are: each is accepted or withdrawn before.
    static TaskEvent acceptance(AcceptCompletion c, Course course, Occasion when) {
        if (!c.history()) {
            course.family().allSettled(c.closed());
        }
        return new CompletionAccepted(
                course.task(), when.day(), Texts.optional("remark", c.remark()));
    }

    /// An acceptance found false: from today it is as if the report had been rejected (edge case 7).
    static TaskEvent revocation(RevokeAcceptance c, Course course, Occasion when) {
        return new AcceptanceRevoked(
                course.task(),
                when.day(),
                Texts.required("reason", c.reason()),
                Texts.optional("document", c.document()));
    }

    static TaskEvent withdrawal(Withdraw c, Course course, Occasion when) {
        return new TaskEvent.Withdrawn(
                course.task(),
                valid("effective", c.effective(), course, when),
                Texts.optional("document", c.document()),
                Texts.optional("reason", c.reason()),
                c.supersededBy());
    }

    private static LocalDate valid(
            String field, @Nullable LocalDate date, Course course, Occasion when) {
        if (date == null) {
            return when.day();
        }
        Years.check(field, date);
        if (date.isAfter(when.day())) {
            throw Rejection.at(field, DATE_IN_THE_FUTURE).with("today", when.day());
        }
        if (date.isBefore(course.assignedOn())) {
            throw Rejection.at(field, BEFORE_THE_ASSIGNMENT).with("assigned", course.assignedOn());
        }
        return date;
    }
}
