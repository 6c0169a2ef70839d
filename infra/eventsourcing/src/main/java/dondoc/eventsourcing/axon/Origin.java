package dondoc.eventsourcing.axon;

import java.time.Instant;

/// The command an event came from: enough to tell its answer again.
///
/// @param fingerprint of what was asked, [#FINGERPRINT_BYTES]
/// @param decidedAtMillis by the wall clock; decides how long the answer is known
/// @param at the time of the events
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Origin(String commandId, byte[] fingerprint, long decidedAtMillis, Instant at) {
    public static final int FINGERPRINT_BYTES = 16;

    public Origin {
        if (fingerprint.length != FINGERPRINT_BYTES) {
            throw new IllegalArgumentException("a fingerprint of " + fingerprint.length);
        }
    }
}
