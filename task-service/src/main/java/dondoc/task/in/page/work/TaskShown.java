package dondoc.task.in.page.work;

import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.in.page.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task on its page.
///
/// @param day the city's day
/// @param why this due date
/// @param directive it comes from, `null` while that is not readable
/// @param end what became of the directive, `null` while it holds
/// @param timeline the newest first
/// @param older whether there are older facts than those shown
/// @param next the one deed the page leads to
/// @param others what else can be done
record TaskShown(
        TaskSheet task,
        LocalDate day,
        State state,
        String unit,
        String leader,
        String officer,
        List<String> coordinators,
        String why,
        @Nullable DirectiveRegistered directive,
        @Nullable DirectiveEnd end,
        List<Line> timeline,
        boolean older,
        @Nullable Deed next,
        List<Deed> others) {}
