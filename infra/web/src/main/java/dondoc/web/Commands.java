package dondoc.web;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/// Runs orders and turns the engine's answers into responses.
///
/// Accepted: 200 or 201 with the new version as ETag. Refused: the problem of its reason; for an
/// earlier version with what happened meanwhile. Not yet answered: 202 with the address where the
/// answer will be. Broker away: 503.
public final class Commands {

    /// Where a caller asks for the answer to an earlier command.
    public static final String STATUS_PATH = "/api/v1/commands/";

    /// The body of an accepted command.
    ///
    /// @param id of the aggregate
    /// @param version of the aggregate now
    /// @param events types of the new events, empty when nothing changed
    public record Done(String id, long version, Instant at, List<String> events) {}

    /// The body of a command that is not answered yet.
    public record NotYet(String id, String status) {}

    private final CommandGateway gateway;
    private final Meanwhile meanwhile;

    public Commands(CommandGateway gateway, Meanwhile meanwhile) {
        this.gateway = gateway;
        this.meanwhile = meanwhile;
    }

    /// @return 200, or 202
    /// @throws Refused when the command is
    /// @throws Overtaken when it expected an earlier version
    public ResponseEntity<Object> run(Order order) {
        return respond(order, ResponseEntity.ok());
    }

    /// For a command that brings something new into the world.
    ///
    /// @param location where it can be read
    /// @return 201, or 202
    public ResponseEntity<Object> create(Order order, String location) {
        URI there = UriComponentsBuilder.fromPath(location).encode().build().toUri();
        return respond(order, ResponseEntity.created(there));
    }

    private ResponseEntity<Object> respond(Order order, ResponseEntity.BodyBuilder accepted) {
        return respond(asked(order), keyOf(order), accepted);
    }

    /// @throws Overtaken with what the caller missed
    private Answer asked(Order order) {
        var answer = gateway.ask(order);
        if (answer instanceof Answer.Refused r && isOvertaken(r)) {
            throw new Overtaken(r.version(), meanwhile.since(order, r.version()));
        }
        return answer;
    }

    private static boolean isOvertaken(Answer.Refused refused) {
        return refused.reason().equals(Reasons.STALE_VERSION);
    }

    /// As [#run], where the door itself may refuse by what it knows. What was answered before gets the
    /// same answer though the door would refuse it by what it knows meanwhile.
    ///
    /// @param order throws what the door refuses
    public ResponseEntity<Object> run(Asking asking, String aggregateId, Supplier<Order> order) {
        return respond(answer(asking, aggregateId, order), asking.key(), ResponseEntity.ok());
    }

    /// As [#create], where the door itself may refuse by what it knows.
    ///
    /// @param order throws what the door refuses
    /// @param location where it can be read
    public ResponseEntity<Object> create(
            Asking asking, String aggregateId, Supplier<Order> order, String location) {
        URI there = UriComponentsBuilder.fromPath(location).encode().build().toUri();
        Answer answer = answer(asking, aggregateId, order);
        return respond(answer, asking.key(), ResponseEntity.created(there));
    }

    private Answer answer(Asking asking, String aggregateId, Supplier<Order> order) {
        Order ready;
        try {
            ready = order.get();
        } catch (CommandGateway.Unavailable e) {
            throw e;
        } catch (RuntimeException refused) {
            return before(asking, aggregateId).orElseThrow(() -> refused);
        }
        return asked(ready);
    }

    private Optional<Answer> before(Asking asking, String aggregateId) {
        String sent = asking.sent();
        if (sent == null) return Optional.empty();
        String id = Asking.commandId(asking.by(), asking.key());
        return switch (gateway.inquire(aggregateId, id, sent)) {
            case Answer.Refused r when r.reason().equals(Reasons.UNKNOWN_COMMAND) ->
                    Optional.empty();
            case Answer.Refused r -> Optional.of(r);
            case Answer.Accepted a -> Optional.of(a);
            case Answer.Pending p -> Optional.of(p);
        };
    }

    /// The answer to an earlier command of the same caller.
    ///
    /// @throws Refused also for names no command can have
    public ResponseEntity<Object> inquire(String aggregateId, String commandId, String key) {
        try {
            return respond(gateway.inquire(aggregateId, commandId), key, ResponseEntity.ok());
        } catch (CommandGateway.NotAnId _) {
            throw Refused.because("UNKNOWN_COMMAND");
        }
    }

    private static ResponseEntity<Object> respond(
            Answer answer, String key, ResponseEntity.BodyBuilder accepted) {
        return switch (answer) {
            case Answer.Accepted a ->
                    accepted.eTag(new VersionTag(a.version()).quoted())
                            .body(new Done(a.aggregateId(), a.version(), a.at(), a.events()));
            case Answer.Refused r when isOvertaken(r) ->
                    throw new Overtaken(r.version(), List.of());
            case Answer.Refused r -> throw Refused.because(r.reason(), r.details());
            case Answer.Pending p ->
                    ResponseEntity.status(HttpStatus.ACCEPTED)
                            .location(statusOf(p.aggregateId(), key))
                            .body(new NotYet(p.aggregateId(), "PENDING"));
        };
    }

    private static URI statusOf(String aggregateId, String key) {
        return UriComponentsBuilder.fromPath(STATUS_PATH)
                .path(aggregateId)
                .path("/")
                .path(key)
                .encode()
                .build()
                .toUri();
    }

    private static String keyOf(Order order) {
        String before = Asking.commandId(order.by(), "");
        return order.commandId().startsWith(before)
                ? order.commandId().substring(before.length())
                : order.commandId();
    }
}
