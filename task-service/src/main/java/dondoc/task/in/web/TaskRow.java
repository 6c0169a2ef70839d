package dondoc.task.in.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.series.Period;
import dondoc.task.domain.standing.TaskClass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task in a list.
///
/// @param due date in force, or set aside while the task is suspended; absent for none
/// @param in the class (R2) at the end of the city's day
/// @param supersededBy on whose account it was withdrawn: the directive that replaced its own, or its
///     own that was recalled
/// @param suspended whom it waits for, absent when it does not
/// @param standing given for good, without a deadline
/// @param parent the task it is a part of
/// @param period of which series it is
/// @param daysLate calendar days after the due date, 0 in time
public record TaskRow(
        TaskId id,
        DirectiveId directive,
        DocumentNumber number,
        int year,
        Clause clause,
        LocalDate issued,
        String content,
        OrgId lead,
        PersonId leader,
        PersonId officer,
        List<OrgId> coordinators,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        Rule rule,
        String phrase,
        @JsonProperty("class") TaskClass in,
        long daysLate,
        boolean starred,
        LocalDate assignedOn,
        @Nullable String remark,
        @Nullable DirectiveId supersededBy,
        TaskSheet.@Nullable Wait suspended,
        boolean standing,
        @Nullable TaskId parent,
        @Nullable Period period,
        long version) {

    public static TaskRow of(TaskSheet t, LocalDate day) {
        return new TaskRow(
                t.id(),
                t.directive(),
                t.number(),
                t.year(),
                t.clause(),
                t.issued(),
                t.content(),
                t.lead(),
                t.leader(),
                t.officer(),
                t.coordinators(),
                t.due(),
                t.originalDue(),
                t.rule(),
                t.phrase(),
                t.classAt(day),
                t.daysLateAt(day),
                t.starred(),
                t.assignedOn(),
                t.remark(),
                t.supersededBy(),
                t.suspended(),
                t.givenForGood(),
                t.parent(),
                t.period(),
                t.version());
    }
}
