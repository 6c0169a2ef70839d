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
/// @param waits when it waited for a superior, `null` when it never has
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
        @Nullable Period period,
        @Nullable Waits waits) {

    /// Where a list has a task whose due date is set aside: behind all that have one.
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /// A wish to be rid of the task, not decided yet.
    public record Return(
            int request, ReturnKind kind, LocalDate on, String reason, @Nullable OrgId proposed) {}

    /// @param now since when and for whom it waits, `null` when it does not
    /// @param workingDays of all waits that are over
    /// @param last the last wait that is over, `null` for none
    public record Waits(@Nullable Wait now, int workingDays, @Nullable Waited last) {}

    /// @param awaits whom or what it waits for
    public record Wait(LocalDate on, String awaits, @Nullable String document) {}

    /// @param on the day it went on
    /// @param to due date from then on
    /// @param counted the due date is still the one counted on a calendar, with the days waited
    public record Waited(
            LocalDate suspendedOn,
            LocalDate on,
            int workingDays,
            @Nullable LocalDate to,
            String calendarVersion,
            boolean counted) {}

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
                null,
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

    /// Its holder has done with it: reported, or closed.
    public boolean done() {
        return standing != Standing.OPEN;
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
        var counted = reprojected == null ? originalDue : reprojected.to();
        return rule.countsDays() && (Objects.equals(due, counted) || countedWait() != null);
    }

    /// The wait after which the due date was counted anew and has not moved since.
    private @Nullable Waited countedWait() {
        var last = waits == null ? null : waits.last();
        return last != null && last.counted() && Objects.equals(due, last.to()) ? last : null;
    }

    /// Whom the task waits for, `null` when it does not: its due date is then set aside.
    public @Nullable Wait suspended() {
        return waits == null ? null : waits.now();
    }

    /// Working days of all waits that are over.
    public int waited() {
        return waits == null ? 0 : waits.workingDays();
    }

    /// The due date by which lists are in order, `null` for none.
    public @Nullable LocalDate place() {
        return due != null && suspended() != null ? OPEN_END : due;
    }

    /// The calendar the due date was last counted on.
    public String countedOn() {
        var wait = countedWait();
        if (wait != null) {
            return wait.calendarVersion();
        }
        return reprojected == null ? calendarVersion : reprojected.calendarVersion();
    }

    /// Nobody is late while the due date is set aside.
    public TaskClass classAt(LocalDate day) {
        return standing.at(day, place());
    }

    /// Days late: of a task that is overdue at the end of `day`, or of one completed late.
    public long daysLateAt(LocalDate day) {
        var owed = place();
        if (standing == Standing.OPEN && owed != null) {
            return Standing.daysLate(owed, day);
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
