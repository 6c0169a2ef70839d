package dondoc.escalation.in.web;

import dondoc.escalation.application.ReadingOverdue;
import dondoc.escalation.application.ReadingOverdue.Line;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.UnitCode;
import dondoc.eventsourcing.By;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who was overdue at the end of a day.
@RestController
class OverdueController {

    private final ReadingOverdue overdue;

    OverdueController(ReadingOverdue overdue) {
        this.overdue = overdue;
    }

    /// @param daysLate calendar days, first day and `asOf` included
    /// @param workingDaysLate absent when the log does not reach back so far
    /// @param extensionPending an extension was asked for by the due date and is not decided
    record Row(
            TaskId task,
            String number,
            int year,
            String clause,
            LocalDate due,
            LocalDate since,
            int daysLate,
            @Nullable Integer workingDaysLate,
            int episode,
            boolean extensionPending) {

        static Row of(Line line) {
            var opened = line.opened();
            return new Row(
                    opened.task(),
                    opened.number(),
                    opened.year(),
                    opened.clause(),
                    opened.due(),
                    opened.since(),
                    line.days(),
                    line.workingDays(),
                    opened.episode(),
                    line.standing().extensionAskedOn() != null);
        }
    }

    /// @param asOf the day at whose end the tasks were overdue, knowing what was recorded by then
    /// @param closed whether the day is over: this answer does not change any more
    /// @param units unit that held them that day -> its overdue tasks, longest late first; units without are absent
    record OverdueTasks(
            LocalDate asOf, boolean closed, int total, SortedMap<String, List<Row>> units) {}

    @Operation(
            summary = "Overdue tasks by lead unit at the end of a day, as known then",
            description =
                    "Without asOf: the last day that is over. An officer of a department sees"
                            + " his own unit's tasks. A task stands with the unit that held it on"
                            + " that day.")
    @GetMapping("/api/v1/overdue")
    ResponseEntity<OverdueTasks> overdue(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam @Nullable UnitCode unit,
            By by) {
        var lead = Asked.unit(unit, by);
        var day = Asked.closedDay(asOf, overdue);
        var lines = overdue.runningAt(day, lead);
        var units = new TreeMap<String, List<Row>>();
        for (var line : lines) {
            units.computeIfAbsent(line.holder().lead().value(), _ -> new ArrayList<>())
                    .add(Row.of(line));
        }
        var closed = overdue.today().map(day::isBefore).orElse(false);
        return Tagged.carrying(new OverdueTasks(day, closed, lines.size(), units));
    }
}
