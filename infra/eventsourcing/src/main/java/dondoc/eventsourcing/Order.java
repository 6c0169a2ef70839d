package dondoc.eventsourcing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command on its way to the aggregate it is meant for.
///
/// @param commandId at most 200 characters; a repeat within 7 days gets the same answer
/// @param aggregateId key of the command's record and subject of its events
/// @param command a record known to the service's command vocabulary
/// @param by who asks
/// @param expectedVersion refuse unless the aggregate stands at this version
/// @param claimedAt the fact's own time, for those who may record the past while a city is loaded
/// @param traceparent W3C trace context
/// @param sent fingerprint of the request the command was made of; where there is one, it tells an
///     honest repeat, and not the command, which may be worked out of what is known by then
public record Order(
        String commandId,
        String aggregateId,
        Object command,
        By by,
        @Nullable Long expectedVersion,
        @Nullable Instant claimedAt,
        @Nullable String traceparent,
        @Nullable String sent) {

    public static Order of(String commandId, String aggregateId, Object command, By by) {
        return new Order(commandId, aggregateId, command, by, null, null, null, null);
    }

    public Order expecting(@Nullable Long version) {
        return new Order(
                commandId, aggregateId, command, by, version, claimedAt, traceparent, sent);
    }

    public Order claimingTime(@Nullable Instant at) {
        return new Order(
                commandId, aggregateId, command, by, expectedVersion, at, traceparent, sent);
    }

    public Order tracedBy(@Nullable String context) {
        return new Order(
                commandId, aggregateId, command, by, expectedVersion, claimedAt, context, sent);
    }

    public Order sentAs(@Nullable String request) {
        return new Order(
                commandId,
                aggregateId,
                command,
                by,
                expectedVersion,
                claimedAt,
                traceparent,
                request);
    }
}
