package dondoc.escalation.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.escalation.application.Escalation;
import dondoc.escalation.domain.Life;
import dondoc.escalation.domain.Overdue;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.letter.DraftLetter;
import dondoc.escalation.domain.letter.LetterBook;
import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import dondoc.feed.Fact;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// What the engine does with this service's rules, on paper: one log of `escalation.events` in
/// several partitions, letters decided at once. Every so many commands it is away.
final class PaperEngine implements CommandGateway {

    static final int PARTITIONS = 4;

    final List<Fact> log = new ArrayList<>();
    int awayEvery = Integer.MAX_VALUE;
    int asked;

    /// Books that decide nothing, and those whose letter does not fit into a record.
    final Set<String> undecidable = new HashSet<>();

    final Set<String> tooLarge = new HashSet<>();

    private final Map<TaskId, Life> lives = new HashMap<>();
    private final Map<LocalDate, List<TaskId>> alarms = new TreeMap<>();
    private final Map<TaskId, LocalDate> wishes = new HashMap<>();
    private final Map<String, LetterBook> books = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = Instant.EPOCH;

    void day(LocalDate day, boolean worked) {
        now = day.atStartOfDay().toInstant(ZoneOffset.ofHours(7));
        for (var task : alarms.getOrDefault(day, List.of())) {
            if (day.equals(wishes.get(task))) {
                take(task, Overdue.wake(lives.getOrDefault(task, Overdue.unknown()), day));
            }
        }
        for (var p = 0; p < PARTITIONS; p++) {
            var body = "{\"date\":\"%s\",\"live\":false,\"workingDay\":%s}".formatted(day, worked);
            var id = "day/" + day + "/" + p;
            write(p, "day", 0, Fact.DAY, id, body.getBytes(UTF_8));
        }
        now = now.plusSeconds(3600);
    }

    void happen(SampleYear.Happening h) {
        var life = lives.getOrDefault(h.id(), Overdue.unknown());
        take(h.id(), Overdue.notice(life, h.id(), h.fact(), h.day()));
    }

    private void take(TaskId task, Overdue.Noticed noticed) {
        lives.put(task, noticed.life());
        var wake = noticed.wakeOn();
        if (wake == null) {
            wishes.remove(task);
        } else {
            wishes.put(task, wake);
            alarms.computeIfAbsent(wake, _ -> new ArrayList<>()).add(task);
        }
        for (var event : noticed.events()) {
            var words = Escalation.overdue();
            speak(task.value(), words.typeOf(event), words.write(event));
        }
    }

    @Override
    public CompletableFuture<Answer> send(Order order) {
        asked++;
        if (asked % awayEvery == 0) {
            return CompletableFuture.failedFuture(
                    new Unavailable("away", new IOException("refused")));
        }
        if (tooLarge.contains(order.aggregateId())) {
            return CompletableFuture.failedFuture(new TooLarge(1024 * 1024, null));
        }
        if (undecidable.contains(order.aggregateId())) {
            return CompletableFuture.completedFuture(
                    new Answer.Refused(order.aggregateId(), Reasons.UNDECIDABLE, Map.of(), 0));
        }
        var book = books.getOrDefault(order.aggregateId(), LetterBook.EMPTY);
        var drafted = book.draft((DraftLetter) order.command());
        for (var letter : drafted) {
            books.put(order.aggregateId(), book.evolve(letter));
            speak(order.aggregateId(), "letter.drafted.v1", Escalation.letters().write(letter));
        }
        return CompletableFuture.completedFuture(
                new Answer.Accepted(order.aggregateId(), 1, now, List.of()));
    }

    private void speak(String subject, String type, byte[] body) {
        var sequence = sequences.merge(subject, 1L, Long::sum);
        var partition = Math.floorMod(subject.hashCode(), PARTITIONS);
        write(partition, subject, sequence, type, subject + "/" + sequence, body);
    }

    private void write(
            int partition, String subject, long sequence, String type, String id, byte[] body) {
        log.add(
                new Fact(
                        Escalation.EVENTS,
                        partition,
                        log.size(),
                        type,
                        subject,
                        sequence,
                        now,
                        id,
                        null,
                        null,
                        null,
                        body));
    }

    @Override
    public Answer ask(Order order) {
        return send(order).join();
    }

    @Override
    public Answer inquire(String aggregateId, String commandId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer startDay(NewDay day, By by) {
        throw new UnsupportedOperationException();
    }
}
