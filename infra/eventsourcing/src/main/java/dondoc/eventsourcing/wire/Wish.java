package dondoc.eventsourcing.wire;

import dondoc.eventsourcing.By;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a record on the command topic asks for.
///
/// @param commandId idempotency key
/// @param aggregateId the record's key
/// @param type of the command on the wire
/// @param sent fingerprint of the request it was made of, where there was one
/// @param body the command as JSON
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Wish(
        Kind kind,
        String commandId,
        String aggregateId,
        String type,
        By by,
        @Nullable Long expectedVersion,
        @Nullable Instant claimedAt,
        @Nullable String traceparent,
        @Nullable String sent,
        ReplyTo replyTo,
        byte[] body) {

    /// What the stream task does with it.
    public enum Kind {
        /// Let the aggregate decide.
        COMMAND,
        /// Tell the answer to an earlier command.
        INQUIRY,
        /// Begin a day in this partition.
        DAY
    }
}
