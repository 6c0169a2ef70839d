package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.Reasons;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.Unreadable;
import dondoc.eventsourcing.axon.Aggregates;
import dondoc.eventsourcing.axon.Asked;
import dondoc.eventsourcing.axon.Fact;
import dondoc.eventsourcing.axon.RulesBroken;
import dondoc.eventsourcing.axon.Verdict;
import dondoc.eventsourcing.stream.DayBook.Today;
import dondoc.eventsourcing.wire.AnswerForm;
import dondoc.eventsourcing.wire.CommandForm;
import dondoc.eventsourcing.wire.EventForm.Cause;
import dondoc.eventsourcing.wire.Wish;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what comes in on the command topic and answers it.
final class CommandDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final Map<String, AggregateKind<?, ?, ?>> kinds = new HashMap<>();
    private final Set<String> mirrored;
    private final String pastRecorder;
    private final Aggregates aggregates;
    private final AnswerMemory memory;
    private final DayBook days;
    private final DayDesk dayDesk;
    private final Shelf shelf;
    private final Histories histories;
    private final Outgoing outgoing;

    CommandDesk(
            ServiceDefinition definition,
            EngineSettings settings,
            Aggregates aggregates,
            AnswerMemory memory,
            DayBook days,
            DayDesk dayDesk,
            Shelf shelf,
            Histories histories,
            Outgoing outgoing) {
        for (var kind : definition.aggregates()) {
            kind.commands().types().forEach(type -> kinds.put(type, kind));
        }
        this.mirrored = settings.mirror().map(EngineSettings.Mirror::kinds).orElseGet(Set::of);
        this.pastRecorder = settings.pastRecorder();
        this.aggregates = aggregates;
        this.memory = memory;
        this.days = days;
        this.dayDesk = dayDesk;
        this.shelf = shelf;
        this.histories = histories;
        this.outgoing = outgoing;
    }

    /// A fault that concerns one record puts the record aside, so that it does not hold up the
    /// partition for ever. Trouble of the infrastructure, or a fault in the middle of writing,
    /// aborts the transaction instead.
    void take(Record<@Nullable String, byte @Nullable []> record, Instant wall) {
        var writesBefore = shelf.writes();
        try {
            var wish = CommandForm.read(record.key(), record.value(), record.headers());
            outgoing.reply(wish.replyTo(), answer(wish, record, wall));
        } catch (Unreadable e) {
            putAside(record, e, unreadable(record.key(), e));
        } catch (RuntimeException e) {
            if (Trouble.isBehind(e) || shelf.writes() != writesBefore) {
                throw e;
            }
            LOG.error("a command of {} cannot be decided", record.key(), e);
            putAside(record, e, undecidable(record.key()));
        }
    }

    private void putAside(
            Record<@Nullable String, byte @Nullable []> record,
            RuntimeException fault,
            Answer answer) {
        outgoing.park(record, fault);
        CommandForm.replyTo(record.headers())
                .ifPresent(to -> outgoing.reply(to, AnswerForm.write(answer)));
    }

    private byte[] answer(
            Wish wish, Record<@Nullable String, byte @Nullable []> record, Instant wall) {
        return switch (wish.kind()) {
            case COMMAND -> command(wish, record, wall);
            case INQUIRY -> inquiry(wish, wall);
            case DAY -> AnswerForm.write(dayDesk.begin(wish));
        };
    }

    private byte[] command(
            Wish wish, Record<@Nullable String, byte @Nullable []> record, Instant wall) {
        var now = wall.toEpochMilli();
        var earlier = memory.recall(wish, now);
        if (earlier.isPresent()) {
            return earlier.get().sameQuestion()
                    ? earlier.get().answer()
                    : AnswerForm.write(refused(wish, Reasons.KEY_REUSED, Map.of()));
        }
        var today = days.today();
        if (today.isEmpty()) {
            return AnswerForm.write(refused(wish, Reasons.NO_DAY_YET, Map.of()));
        }
        Answer answer;
        try {
            answer = decide(wish, today.get(), wall);
        } catch (Unreadable e) {
            outgoing.park(record, e);
            answer = unreadable(wish.aggregateId(), e);
        } catch (RulesBroken e) {
            LOG.error("command {} of {} broke the rules", wish.type(), wish.aggregateId(), e);
            outgoing.park(record, e);
            answer = refused(wish, Reasons.UNDECIDABLE, Map.of());
        }
        var written = AnswerForm.write(answer);
        if (!hasEvents(answer)) {
            memory.remember(wish, written, now);
        }
        return written;
    }

    private static boolean hasEvents(Answer answer) {
        return answer instanceof Answer.Accepted accepted && !accepted.events().isEmpty();
    }

    private Answer decide(Wish wish, Today today, Instant wall) {
        var kind = kinds.get(wish.type());
        if (kind == null) {
            throw new Unreadable("unknown type " + wish.type(), null);
        }
        var command = kind.commands().read(wish.type(), wish.body());
        var claim = claimProblem(wish, today);
        if (claim != null) {
            return refused(wish, claim, Map.of("day", today.date().toString()));
        }
        var at = wish.claimedAt() == null ? days.stamp(today, wall) : wish.claimedAt();
        var circumstances = new Circumstances(at, today.date(), wish.by(), wish.commandId());
        var origin = memory.origin(wish, at, wall.toEpochMilli());
        var asked =
                new Asked(
                        wish.aggregateId(), command, circumstances, wish.expectedVersion(), origin);
        return switch (aggregates.decide(wish.type(), asked)) {
            case Verdict.Refused(var version, var reason, var details) ->
                    new Answer.Refused(wish.aggregateId(), reason, details, version);
            case Verdict.Accepted accepted -> {
                publish(wish, kind, accepted, at);
                var types = accepted.facts().stream().map(Fact::type).toList();
                yield new Answer.Accepted(wish.aggregateId(), accepted.version(), at, types);
            }
        };
    }

    private void publish(
            Wish wish, AggregateKind<?, ?, ?> kind, Verdict.Accepted accepted, Instant at) {
        if (accepted.facts().isEmpty()) {
            return;
        }
        var cause = new Cause(wish.by(), wish.commandId(), wish.traceparent());
        var sequence = accepted.version() - accepted.facts().size();
        for (var fact : accepted.facts()) {
            sequence++;
            outgoing.event(wish.aggregateId(), sequence, fact.type(), fact.body(), at, cause);
        }
        if (mirrored.contains(kind.name())) {
            outgoing.mirror(wish.aggregateId(), Json.write(accepted.state()));
        }
    }

    private @Nullable String claimProblem(Wish wish, Today today) {
        var claimed = wish.claimedAt();
        if (claimed == null) {
            return null;
        }
        if (!today.isLoading() || !wish.by().has(pastRecorder)) {
            return Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME;
        }
        if (claimed.isBefore(days.startOf(today.date()))) {
            return Reasons.TIME_BEFORE_THE_DAY;
        }
        return claimed.isBefore(days.end(today)) ? null : Reasons.TIME_IN_THE_FUTURE;
    }

    private byte[] inquiry(Wish wish, Instant wall) {
        return memory.recall(wish, wall.toEpochMilli())
                .filter(earlier -> wish.sent() == null || earlier.sameQuestion())
                .map(AnswerMemory.Remembered::answer)
                .orElseGet(
                        () -> AnswerForm.write(refused(wish, Reasons.UNKNOWN_COMMAND, Map.of())));
    }

    private Answer refused(Wish wish, String reason, Map<String, String> details) {
        var version = histories.lastSequence(wish.aggregateId());
        return new Answer.Refused(wish.aggregateId(), reason, details, version);
    }

    private static Answer undecidable(@Nullable String aggregateId) {
        return new Answer.Refused(String.valueOf(aggregateId), Reasons.UNDECIDABLE, Map.of(), 0);
    }

    private static Answer unreadable(@Nullable String aggregateId, Unreadable e) {
        var details = Map.of("cause", String.valueOf(e.getMessage()));
        return new Answer.Refused(String.valueOf(aggregateId), Reasons.UNREADABLE, details, 0);
    }
}
