package dondoc.task.in.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.deadline.Explanation;
import dondoc.task.domain.directive.DirectiveEnd;
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
        List<Happening> timeline) {}
