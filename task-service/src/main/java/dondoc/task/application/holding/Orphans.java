package dondoc.task.application.holding;

import static dondoc.task.domain.Reason.HELD_BY_ANOTHER_UNIT;
import static dondoc.task.domain.Reason.NO_SUCCESSOR;
import static dondoc.task.domain.Reason.SAME_HOLDER;
import static dondoc.task.domain.Reason.SPLIT_NEEDS_A_PERSON;
import static dondoc.task.domain.Reason.TASK_CLOSED;
import static dondoc.task.domain.Reason.UNIT_STILL_IN_FORCE;
import static dondoc.task.domain.Reason.UNKNOWN_UNIT;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.Directory;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskReading.Place;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.Holder;
import dondoc.task.domain.work.TaskCommand.HandOver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Open tasks of units that are no more (domain.md, edge case 13): who could take them, and handing
/// all of one unit to its only successor. A split unit needs a person, task by task.
public final class Orphans {
    private static final int AT_ONCE = 500;

    /// Each waits 5 s.
    private static final int TRIES = 3;

    /// What became of a task since it was looked up; it needs nothing more.
    private static final Set<String> SETTLED =
            Set.of(TASK_CLOSED.name(), SAME_HOLDER.name(), HELD_BY_ANOTHER_UNIT.name());

    private final CommandGateway gateway;
    private final Directory directory;
    private final TaskReading reading;
    private final HandingOver handing;

    public Orphans(
            CommandGateway gateway, Directory directory, TaskReading reading, HandingOver handing) {
        this.gateway = gateway;
        this.directory = directory;
        this.reading = reading;
        this.handing = handing;
    }

    /// All open tasks of one unit, wished to be handed over.
    ///
    /// @param unit code of the abolished unit
    public record Draft(
            OrgId unit,
            String leader,
            String officer,
            @Nullable String document,
            @Nullable String reason) {}

    /// @param tasks handed over, or those that would be
    public record Moved(OrgId unit, Holder to, boolean dryRun, List<TaskId> tasks) {}

    /// Units that were and are no more.
    public Set<OrgId> gone(LocalDate day) {
        var gone = new TreeSet<OrgId>();
        for (var unit : directory.allUnits()) {
            var as = Objects.requireNonNull(unit.as());
            if (!unit.inForce(day)) {
                gone.add(as.unit());
            }
        }
        return gone;
    }

    /// Hands over what is there; doing it again finishes what was left over and changes nothing else.
    ///
    /// @param dryRun only says what would be done
    /// @throws Rejection `UNKNOWN_UNIT`, `UNIT_STILL_IN_FORCE`, `NO_SUCCESSOR`, `SPLIT_NEEDS_A_PERSON`,
    ///     or what is wrong with the people named
    public Moved handOver(Draft draft, boolean dryRun, By by, @Nullable String traceparent) {
        var today = handing.today();
        var lead = onlySuccessor(draft.unit(), today);
        var named =
                new HandingOver.Draft(
                        lead.value(),
                        draft.leader(),
                        draft.officer(),
                        draft.document(),
                        draft.reason());
        var to = handing.holder(lead, named, today);
        var command = new HandOver(to, draft.unit(), draft.document(), draft.reason(), false);
        var tasks = openTasks(draft.unit()).stream().map(TaskSheet::id);
        var moved =
                dryRun
                        ? tasks.toList()
                        : tasks.filter(task -> ordered(task, command, by, traceparent)).toList();
        return new Moved(draft.unit(), to, dryRun, moved);
    }

    private OrgId onlySuccessor(OrgId unit, LocalDate today) {
        var entry = directory.unit(unit).orElseThrow(() -> Rejection.at("unit", UNKNOWN_UNIT));
        if (entry.inForce(today)) {
            throw Rejection.at("unit", UNIT_STILL_IN_FORCE);
        }
        var successors = directory.successors(unit, today);
        if (successors.isEmpty()) {
            throw Rejection.at("unit", NO_SUCCESSOR);
        }
        if (directory.split(unit, today)) {
            var among = String.join(", ", successors.stream().map(OrgId::value).toList());
            throw Rejection.at("unit", SPLIT_NEEDS_A_PERSON).with("successors", among);
        }
        return successors.getFirst();
    }

    /// All of them before the first is handed over: the list they are read from would shrink.
    private List<TaskSheet> openTasks(OrgId unit) {
        var all = new ArrayList<TaskSheet>();
        @Nullable Place place = null;
        for (var found = reading.openOf(Set.of(unit), null, AT_ONCE);
                !found.isEmpty();
                found = reading.openOf(Set.of(unit), place, AT_ONCE)) {
            all.addAll(found);
            place = Place.of(found.getLast());
        }
        return all;
    }

    private boolean ordered(TaskId task, HandOver command, By by, @Nullable String traceparent) {
        var order =
                Order.of(UUID.randomUUID().toString(), task.value(), command, by)
                        .tracedBy(traceparent);
        var answer = gateway.ask(order);
        for (int tries = 1; answer instanceof Answer.Pending && tries < TRIES; tries++) {
            answer = gateway.ask(order);
        }
        return switch (answer) {
            case Answer.Accepted _ -> true;
            case Answer.Refused r when SETTLED.contains(r.reason()) -> false;
            case Answer.Refused r -> throw new EngineRefusal(r);
            case Answer.Pending p -> throw EngineRefusal.noAnswer(p);
        };
    }
}
