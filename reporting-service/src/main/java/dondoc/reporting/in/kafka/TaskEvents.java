package dondoc.reporting.in.kafka;

import static java.util.Objects.requireNonNull;

import dondoc.feed.Fact;
import dondoc.reporting.application.DayBook.Day;
import dondoc.reporting.application.TaskBook.Change;
import dondoc.reporting.application.TaskBook.Entry;
import dondoc.reporting.application.UnitBook.Unit;
import dondoc.reporting.domain.TaskFact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads what task-service tells, as far as reports need it.
final class TaskEvents {

    static final String UNIT_REGISTERED = "unit.registered.v1";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String ASSIGNED = "task.assigned.v1";
    private static final String EXTENDED = "task.extension-granted.v1";
    private static final String REPROJECTED = "task.deadline-reprojected.v1";
    private static final String BROUGHT_FORWARD = "task.deadline-brought-forward.v1";
    private static final String SUSPENDED = "task.suspended.v1";
    private static final String RESUMED = "task.resumed.v1";
    private static final String HANDED_OVER = "task.handed-over.v1";
    private static final String REPORTED = "task.completion-reported.v1";
    private static final String ACCEPTED = "task.completion-accepted.v1";
    private static final String REJECTED = "task.completion-rejected.v1";
    private static final String REVOKED = "task.acceptance-revoked.v1";
    private static final String WITHDRAWN = "task.withdrawn.v1";

    /// The types read here.
    static final Set<String> TYPES =
            Set.of(
                    ASSIGNED,
                    EXTENDED,
                    REPROJECTED,
                    BROUGHT_FORWARD,
                    SUSPENDED,
                    RESUMED,
                    HANDED_OVER,
                    REPORTED,
                    ACCEPTED,
                    REJECTED,
                    REVOKED,
                    WITHDRAWN,
                    UNIT_REGISTERED,
                    Fact.DAY);

    private TaskEvents() {}

    record Assigned(String lead, LocalDate assignedOn, @Nullable LocalDate due) {
        Assigned {
            requireNonNull(lead, "lead");
            requireNonNull(assignedOn, "assignedOn");
        }
    }

    /// The due date is another: by an extension, a changed calendar or a directive.
    record Moved(LocalDate to) {
        Moved {
            requireNonNull(to, "to");
        }
    }

    /// @param to `null` for a standing task
    record Resumed(@Nullable LocalDate to) {}

    /// @param on the new holder's first day
    record HandedOver(LocalDate on, Holder to) {
        HandedOver {
            requireNonNull(on, "on");
            requireNonNull(to, "to");
        }
    }

    record Holder(String lead) {
        Holder {
            requireNonNull(lead, "lead");
        }
    }

    /// @param dueThen in force on that date, `null` for none
    record Reported(LocalDate reportedOn, @Nullable LocalDate dueThen) {
        Reported {
            requireNonNull(reportedOn, "reportedOn");
        }
    }

    record Withdrawn(LocalDate effective) {
        Withdrawn {
            requireNonNull(effective, "effective");
        }
    }

    /// @param validTo first day no longer in force, `null` while it is
    record Registered(String unit, String name, String kind, @Nullable LocalDate validTo) {
        Registered {
            requireNonNull(unit, "unit");
            requireNonNull(name, "name");
            requireNonNull(kind, "kind");
        }
    }

    /// A thing that happened to a task; empty for every other fact.
    static Optional<Entry> entry(Fact fact) {
        var on = LocalDate.ofInstant(fact.at(), ZONE);
        Change change =
                switch (fact.type()) {
                    case ASSIGNED -> assigned(fact.read(Assigned.class), on);
                    case EXTENDED ->
                            happened(
                                    new TaskFact.ExtensionGranted(on, fact.read(Moved.class).to()));
                    case REPROJECTED ->
                            happened(
                                    new TaskFact.DeadlineReprojected(
                                            on, fact.read(Moved.class).to()));
                    case BROUGHT_FORWARD ->
                            happened(
                                    new TaskFact.DeadlineBroughtForward(
                                            on, fact.read(Moved.class).to()));
                    case SUSPENDED -> happened(new TaskFact.Suspended(on));
                    case RESUMED ->
                            happened(new TaskFact.Resumed(on, fact.read(Resumed.class).to()));
                    case HANDED_OVER -> handedOver(fact.read(HandedOver.class), on);
                    case REPORTED -> reported(fact.read(Reported.class), on);
                    case ACCEPTED -> happened(new TaskFact.CompletionAccepted(on));
                    case REJECTED -> happened(new TaskFact.CompletionRejected(on));
                    case REVOKED -> happened(new TaskFact.AcceptanceRevoked(on));
                    case WITHDRAWN ->
                            happened(
                                    new TaskFact.Withdrawn(
                                            on, fact.read(Withdrawn.class).effective()));
                    default -> null;
                };
        return Optional.ofNullable(change).map(c -> new Entry(fact.subject(), fact.sequence(), c));
    }

    static Unit unit(Fact fact) {
        var registered = fact.read(Registered.class);
        return new Unit(
                registered.unit(),
                registered.name(),
                registered.kind(),
                registered.validTo(),
                fact.sequence());
    }

    static Day day(Fact fact) {
        @SuppressWarnings("unchecked")
        Map<String, Object> body = fact.read(Map.class);
        var detail = new TreeMap<>(body);
        var date = LocalDate.parse((String) requireNonNull(detail.remove("date"), "date"));
        return new Day(date, Boolean.TRUE.equals(detail.remove("live")), detail);
    }

    private static Change assigned(Assigned body, LocalDate on) {
        return new Change.Assigned(body.lead(), body.assignedOn(), body.due(), on);
    }

    private static Change reported(Reported body, LocalDate on) {
        return happened(new TaskFact.CompletionReported(on, body.reportedOn(), body.dueThen()));
    }

    private static Change handedOver(HandedOver body, LocalDate on) {
        return happened(new TaskFact.HandedOver(on, body.on(), body.to().lead()));
    }

    private static Change happened(TaskFact fact) {
        return new Change.Happened(fact);
    }
}
