package dondoc.task.application.reading;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.family.Family;
import dondoc.task.domain.series.Period;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.standing.TaskClass;
import dondoc.task.domain.work.ReturnKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of a task now, folded from its facts. The facts themselves are its [Happening]s.
///
/// @param version sequence of the last fact in it
/// @param due date in force
/// @param originalDue as worked out at the assignment
/// @param supersededBy on whose account it was withdrawn: the directive that replaced its own, or its
///     own that was recalled
/// @param report the report that waits or was accepted
/// @param progress the last update
/// @param reprojected what a changed calendar made of the due date, last
/// @param waiting extension requests not decided yet
/// @param updatedOn the day its holder said something of it last, or it was assigned
/// @param acknowledgedOn the day its holder took it
/// @param returnAsked the return that waits for a decision
/// @param parent the task it is a part of
/// @param family what it knows of its children
/// @param period of which series it is
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
        @Nullable Reprojection reprojected,
        List<Integer> waiting,
        LocalDate updatedOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable Return returnAsked,
        @Nullable TaskId parent,
        Family family,
        @Nullable Period period) {

    /// A wish to be rid of the task, not decided yet.
    public record Return(
            int request, ReturnKind kind, LocalDate on, String reason, @Nullable OrgId proposed) {}

    /// @param on the day it was true
    /// @param dueThen due date in force on that day
    /// @param evidence links to what shows it
    public record Report(
            LocalDate on,
            @Nullable LocalDate dueThen,
            @Nullable String document,
            List<String> evidence) {
        public Report {
            evidence = orNone(evidence);
        }
    }

    /// @param evidence links to what shows it
    public record Progress(
            @Nullable Integer percent, @Nullable String text, Instant at, List<String> evidence) {
        public Progress {
            evidence = orNone(evidence);
        }
    }

    /// @param on the day of the notice
    /// @param notice the document that announced the calendar
    public record Reprojection(
            LocalDate on, LocalDate from, LocalDate to, String calendarVersion, String notice) {}

    public TaskSheet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(updatedOn, "updatedOn");
        coordinators = orNone(coordinators);
        waiting = orNone(waiting);
        family = family == null ? Family.beginning(null, null) : family;
    }

    /// Of a task without a family, of no series.
    public TaskSheet(
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
            @Nullable Reprojection reprojected,
            List<Integer> waiting,
            LocalDate updatedOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable Return returnAsked) {
        this(
                id,
                version,
                directive,
                number,
                year,
                clause,
                issued,
                content,
                lead,
                leader,
                officer,
                coordinators,
                phrase,
                due,
                originalDue,
                rule,
                calendarVersion,
                starred,
                assignedOn,
                remark,
                standing,
                supersededBy,
                report,
                progress,
                reprojected,
                waiting,
                updatedOn,
                acknowledgedOn,
                returnAsked,
                null,
                Family.beginning(null, null),
                null);
    }

    /// The day after which a deadline counted in days is counted: the directive's, or the one its period
    /// begins on.
    public LocalDate countedFrom() {
        return period == null ? issued : period.begins();
    }

    /// A task that is given for good, not until a day.
    public boolean givenForGood() {
        return rule == Rule.NONE && due == null;
    }

    /// Nothing more is to be done about it.
    public boolean closed() {
        return switch (standing) {
            case OPEN, PENDING_VERIFICATION -> false;
            case COMPLETED_ON_TIME, COMPLETED_LATE, COMPLETED_NO_DEADLINE, WITHDRAWN -> true;
        };
    }

    /// The due date is the one counted on a calendar: nobody has decided another.
    public boolean dueIsCounted() {
        return rule.countsDays()
                && Objects.equals(due, reprojected == null ? originalDue : reprojected.to());
    }

    /// The calendar the due date was last counted on.
    public String countedOn() {
        return reprojected == null ? calendarVersion : reprojected.calendarVersion();
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
