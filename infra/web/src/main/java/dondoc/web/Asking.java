package dondoc.web;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Order;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a request says about its command besides the body: who asks and the headers
/// `Idempotency-Key`, `If-Match`, `Dondoc-Recorded-At`, `traceparent`. A controller method takes it
/// as an argument.
///
/// @param key the caller's own name for this command, or a random one
/// @param expectedVersion from `If-Match`
/// @param recordedAt the fact's own time, for those who may record the past
/// @param sent fingerprint of the whole request, so that a repeat is known for one; `null` where the
///     caller named no key
public record Asking(
        By by,
        String key,
        @Nullable Long expectedVersion,
        @Nullable Instant recordedAt,
        @Nullable String traceparent,
        @Nullable String sent) {

    private static final int LONGEST_SUBJECT = 99;

    /// What no request stands behind that could be compared.
    public Asking(
            By by,
            String key,
            @Nullable Long expectedVersion,
            @Nullable Instant recordedAt,
            @Nullable String traceparent) {
        this(by, key, expectedVersion, recordedAt, traceparent, null);
    }

    public Order order(String aggregateId, Object command) {
        return new Order(
                commandId(by, key),
                aggregateId,
                command,
                by,
                expectedVersion,
                recordedAt,
                traceparent,
                sent);
    }

    /// For a further command of the same request, under a key that follows from its own.
    public Asking then(String what) {
        var further = (key + "|" + what).getBytes(StandardCharsets.UTF_8);
        return new Asking(
                by,
                UUID.nameUUIDFromBytes(further).toString(),
                expectedVersion,
                recordedAt,
                traceparent,
                sent);
    }

    /// One caller's keys do not meet another's; nobody can ask for another's answers.
    public static String commandId(By by, String key) {
        String subject = by.subject();
        if (subject.length() > LONGEST_SUBJECT) {
            subject = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)).toString();
        }
        return subject + ":" + key;
    }
}
