package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.axon.Origin;
import dondoc.eventsourcing.stream.Histories.CarriedOut;
import dondoc.eventsourcing.wire.AnswerForm;
import dondoc.eventsourcing.wire.Wish;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/// Remembers for 7 days what was answered to which command. Of what was carried out the events tell;
/// for all else there is a row: the time, a fingerprint of what was asked, and the answer.
///
/// A command id counts per aggregate: a repeat reaches the same partition, and so this memory,
/// only when it is meant for the same aggregate.
final class AnswerMemory {
    static final Duration KEPT = Duration.ofDays(7);

    private static final byte ROOM = 'a';
    private static final Bytes FIRST = Bytes.wrap(new byte[] {ROOM});
    private static final Bytes END = Bytes.wrap(new byte[] {ROOM + 1});
    private static final int HEAD = Long.BYTES + Origin.FINGERPRINT_BYTES;

    /// @param sameQuestion whether the fingerprint is that of the question at hand
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Remembered(boolean sameQuestion, byte[] answer) {}

    private final Shelf shelf;
    private final Histories histories;
    private final MessageDigest digest;
    private Bytes sweepFrom = FIRST;
    private final int rowsPerSweep;
    private final AnsweredIds answered;

    /// @param rowsPerSweep how many rows [#forget] looks at
    AnswerMemory(Shelf shelf, Histories histories, int rowsPerSweep) {
        this.shelf = shelf;
        this.histories = histories;
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
        return carriedOut(wish, nowMillis).or(() -> inARow(wish, nowMillis));
    }

    private Optional<Remembered> carriedOut(Wish wish, long nowMillis) {
        return histories
                .carriedOut(wish.aggregateId(), wish.commandId())
                .filter(carriedOut -> !isOld(carriedOut.origin().decidedAtMillis(), nowMillis))
                .map(carriedOut -> remembered(wish, carriedOut));
    }

    private Remembered remembered(Wish wish, CarriedOut carriedOut) {
        var origin = carriedOut.origin();
        var answer =
                new Answer.Accepted(
                        wish.aggregateId(), carriedOut.version(), origin.at(), carriedOut.types());
        return new Remembered(
                Arrays.equals(origin.fingerprint(), fingerprint(wish)), AnswerForm.write(answer));
    }

    private Optional<Remembered> inARow(Wish wish, long nowMillis) {
        var row = row(wish, nowMillis);
        if (row == null) {
            return Optional.empty();
        }
        var fingerprint = Arrays.copyOfRange(row, Long.BYTES, HEAD);
        var answer = Arrays.copyOfRange(row, HEAD, row.length);
        return Optional.of(new Remembered(Arrays.equals(fingerprint, fingerprint(wish)), answer));
    }

    private byte @Nullable [] row(Wish wish, long nowMillis) {
        var key = key(wish);
        if (!answered.mayHave(key)) {
            return null;
        }
        var row = shelf.get(key);
        return row == null || isOld(row, nowMillis) ? null : row;
    }

    /// What is to lie beside the events of a command, so that it is remembered.
    Origin origin(Wish wish, Instant at, long nowMillis) {
        return new Origin(wish.commandId(), fingerprint(wish), nowMillis, at);
    }

    /// For a command that no event came from.
    void remember(Wish wish, byte[] answer, long nowMillis) {
        var row =
                ByteBuffer.allocate(HEAD + answer.length)
                        .putLong(nowMillis)
                        .put(fingerprint(wish))
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
        return isOld(ByteBuffer.wrap(row).getLong(), nowMillis);
    }

    private static boolean isOld(long millis, long nowMillis) {
        return millis < nowMillis - KEPT.toMillis();
    }

    private static Bytes key(Wish wish) {
        return Shelf.key(ROOM, wish.aggregateId(), wish.commandId());
    }

    /// Who asks for what: not when, and not which version he had seen, since those may differ in an
    /// honest repeat; so may the command, where it was worked out of a request.
    private byte[] fingerprint(Wish wish) {
        var sent = wish.sent();
        if (sent != null) {
            return first(digest.digest(sent.getBytes(UTF_8)));
        }
        add(wish.type());
        add(wish.by().subject());
        add(String.valueOf(wish.by().unit()));
        add(String.valueOf(wish.claimedAt()));
        return first(digest.digest(wish.body()));
    }

    private static byte[] first(byte[] digest) {
        return Arrays.copyOf(digest, Origin.FINGERPRINT_BYTES);
    }

    private void add(String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }
}
