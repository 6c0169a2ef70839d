package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.wire.Wish;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/// Remembers for 7 days what was answered to which command. A row is the time, a fingerprint of
/// what was asked, and the answer.
///
/// A command id counts per aggregate: a repeat reaches the same partition, and so this memory,
/// only when it is meant for the same aggregate.
final class AnswerMemory {
    static final Duration KEPT = Duration.ofDays(7);

    private static final byte ROOM = 'a';
    private static final Bytes FIRST = Bytes.wrap(new byte[] {ROOM});
    private static final Bytes END = Bytes.wrap(new byte[] {ROOM + 1});
    private static final int FINGERPRINT = 16;
    private static final int HEAD = Long.BYTES + FINGERPRINT;

    /// @param sameQuestion whether the fingerprint is that of the question at hand
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Remembered(boolean sameQuestion, byte[] answer) {}

    private final Shelf shelf;
    private final MessageDigest digest;
    private Bytes sweepFrom = FIRST;
    private final int rowsPerSweep;
    private final AnsweredIds answered;

    /// @param rowsPerSweep how many rows [#forget] looks at
    AnswerMemory(Shelf shelf, int rowsPerSweep) {
        this.shelf = shelf;
        this.rowsPerSweep = rowsPerSweep;
        try (var rows = shelf.range(FIRST, END)) {
            this.answered = new AnsweredIds(!rows.hasNext());
        }
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    Optional<Remembered> recall(Wish wish, long nowMillis) {
        var row = row(wish, nowMillis);
        if (row == null) {
            return Optional.empty();
        }
        var same = Arrays.equals(row, Long.BYTES, HEAD, fingerprint(wish), 0, FINGERPRINT);
        return Optional.of(new Remembered(same, Arrays.copyOfRange(row, HEAD, row.length)));
    }

    private byte @Nullable [] row(Wish wish, long nowMillis) {
        var key = key(wish);
        if (!answered.mayHave(key)) {
            return null;
        }
        var row = shelf.get(key);
        return row == null || isOld(row, nowMillis) ? null : row;
    }

    void remember(Wish wish, byte[] answer, long nowMillis) {
        var row =
                ByteBuffer.allocate(HEAD + answer.length)
                        .putLong(nowMillis)
                        .put(fingerprint(wish), 0, FINGERPRINT)
                        .put(answer);
        var key = key(wish);
        shelf.put(key, row.array());
        answered.met(key);
    }

    /// Removes what is older than 7 days, a limited number of rows at a time; goes round. After a
    /// whole round it is known which ids are left.
    void forget(long nowMillis) {
        var seen = 0;
        try (var rows = shelf.range(sweepFrom, END)) {
            while (rows.hasNext() && seen < rowsPerSweep) {
                var row = rows.next();
                if (row.key.get()[0] != ROOM) {
                    break;
                }
                seen++;
                sweepFrom = row.key;
                if (isOld(row.value, nowMillis)) {
                    shelf.remove(row.key);
                } else {
                    answered.met(row.key);
                }
            }
            if (seen < rowsPerSweep) {
                sweepFrom = FIRST;
                answered.roundEnded();
            }
        }
    }

    private static boolean isOld(byte[] row, long nowMillis) {
        return ByteBuffer.wrap(row).getLong() < nowMillis - KEPT.toMillis();
    }

    private static Bytes key(Wish wish) {
        return Shelf.key(ROOM, wish.aggregateId(), wish.commandId());
    }

    /// Who asks for what: not when, and not which version he had seen, since those may differ in an
    /// honest repeat; so may the command, where it was worked out of a request.
    private byte[] fingerprint(Wish wish) {
        var sent = wish.sent();
        if (sent != null) {
            return digest.digest(sent.getBytes(UTF_8));
        }
        add(wish.type());
        add(wish.by().subject());
        add(String.valueOf(wish.by().unit()));
        add(String.valueOf(wish.claimedAt()));
        return digest.digest(wish.body());
    }

    private void add(String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }
}
