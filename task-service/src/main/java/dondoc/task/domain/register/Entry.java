package dondoc.task.domain.register;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.directive.DirectiveCommand.RegisterDirective;
import dondoc.task.domain.work.Source;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that passed the door: a directive and one of its tasks.
public record Entry(
        int position,
        String issuer,
        String signer,
        String type,
        String about,
        DocumentNumber number,
        LocalDate issued,
        Clause clause,
        String content,
        OrgId lead,
        PersonId leader,
        PersonId officer,
        List<OrgId> coordinators,
        Deadline deadline,
        boolean starred,
        @Nullable String remark) {

    public Entry {
        coordinators = List.copyOf(coordinators);
    }

    public DirectiveId directive() {
        return DirectiveId.of(issuer, number, issued.getYear());
    }

    public TaskId task() {
        return TaskId.of(directive(), clause);
    }

    public RegisterDirective registration(boolean history) {
        return new RegisterDirective(
                directive(),
                number,
                issued,
                issuer,
                signer,
                type,
                about,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                history);
    }

    /// A row of the register counts as given on the directive's date.
    public Assign assignment(String file, boolean history) {
        return new Assign(
                task(),
                directive(),
                number,
                issued.getYear(),
                clause,
                issued,
                content,
                lead,
                leader,
                officer,
                coordinators,
                deadline.phrase(),
                deadline.due(),
                deadline.rule(),
                deadline.calendarVersion(),
                starred,
                issued,
                remark,
                new Source(file, position),
                null,
                history);
    }
}
