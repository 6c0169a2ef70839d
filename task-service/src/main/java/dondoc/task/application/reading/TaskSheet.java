package dondoc.task.application.reading;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.standing.TaskClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that is known of a task, folded from its facts.
///
/// @param version sequence of the last fact in it
/// @param due date in force
/// @param originalDue as worked out at the assignment
/// @param supersededBy on whose account it was withdrawn: the directive that replaced its own, or its
///     own that was recalled
/// @param report the report that waits or was accepted
/// @param progress the last update
/// @param waiting extension requests not decided yet
/// @param timeline one entry per fact, oldest first; left out in lists
public record TaskSheet(
        TaskId id,
        long version,
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
        String phrase,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        Rule rule,
        String calendarVersion,
        boolean starred,
        LocalDate assignedOn,
        @Nullable String remark,
        Standing standing,
        @Nullable DirectiveId supersededBy,
        @Nullable Report report,
        @Nullable Progress progress,
        List<Integer> waiting,
        List<Happening> timeline) {

    /// @param on the day it was true
    /// @param dueThen due date in force on that day
    public record Report(LocalDate on, @Nullable LocalDate dueThen, @Nullable String document) {}

    public record Progress(@Nullable Integer percent, @Nullable String text, Instant at) {}

    /// A fact as a reader sees it.
    ///
    /// @param type e.g. `task.assigned.v1`
    /// @param at when it was recorded
    /// @param on when it was true
    /// @param actor subject of the token on whose word it was recorded
    /// @param unit on whose behalf
    /// @param from due date before an extension
    /// @param to due date asked for or granted
    public record Happening(
            long sequence,
            String type,
            Instant at,
            LocalDate on,
            @Nullable String actor,
            @Nullable String unit,
            @Nullable String document,
            @Nullable String text,
            @Nullable Integer percent,
            @Nullable Integer request,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public TaskSheet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(standing, "standing");
        coordinators = orNone(coordinators);
        waiting = orNone(waiting);
        timeline = orNone(timeline);
    }

    public TaskClass classAt(LocalDate day) {
        return standing.at(day, due);
    }

    /// Days late: of a task that is overdue at the end of `day`, or of one completed late.
    public long daysLateAt(LocalDate day) {
        if (standing == Standing.OPEN && due != null) {
            return Standing.daysLate(due, day);
        }
        return standing == Standing.COMPLETED_LATE && report != null && report.dueThen() != null
                ? Standing.daysLate(report.dueThen(), report.on())
                : 0;
    }

    /// Lists are stored and sent without their empty ones.
    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
