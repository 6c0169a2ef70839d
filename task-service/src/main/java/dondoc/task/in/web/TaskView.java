package dondoc.task.in.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Clause;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Explanation;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.standing.TaskClass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task with all that is known of it.
///
/// @param day the city's day the class is worked out for
/// @param explanation why this due date, as it was worked out at the assignment, and what a
///     changed calendar has made of it
/// @param directiveEnd what became of its directive, absent while that holds
/// @param report the completion report that waits or was accepted
/// @param waiting numbers of extension requests not decided yet
/// @param updatedOn the day its unit said something of it last
/// @param acknowledgedOn the day its unit took it
/// @param returnAsked the return that waits for a decision
/// @param waits when it waited for a superior, and how many working days in all
/// @param closing how it is reported complete, should it have children
/// @param children the tasks that are parts of it, by id
/// @param timeline the last 200 facts, oldest first; all of them under `/timeline`
record TaskView(
        @JsonUnwrapped TaskRow task,
        LocalDate day,
        Explanation explanation,
        @Nullable DirectiveEnd directiveEnd,
        TaskSheet.@Nullable Report report,
        TaskSheet.@Nullable Progress progress,
        List<Integer> waiting,
        LocalDate updatedOn,
        @Nullable LocalDate acknowledgedOn,
        TaskSheet.@Nullable Return returnAsked,
        TaskSheet.@Nullable Waits waits,
        Closing closing,
        List<Child> children,
        List<Happening> timeline) {

    /// A part of it, which is a task of its own.
    record Child(
            TaskId id,
            Clause clause,
            OrgId lead,
            @JsonProperty("class") TaskClass in,
            @Nullable LocalDate due) {

        static Child of(TaskSheet t, LocalDate day) {
            return new Child(t.id(), t.clause(), t.lead(), t.classAt(day), t.due());
        }
    }
}
