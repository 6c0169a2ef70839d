package dondoc.escalation.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.escalation.application.EpisodeBook;
import dondoc.escalation.application.EpisodeBook.Telling;
import dondoc.escalation.application.EpisodeBook.Which;
import dondoc.escalation.domain.EndReason;
import dondoc.escalation.domain.Episode;
import dondoc.escalation.domain.EpisodeFile;
import dondoc.escalation.domain.Holder;
import dondoc.escalation.domain.OverdueEvent;
import dondoc.escalation.domain.PersonId;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoEpisodeBookTest {

    private static final TaskId TASK = new TaskId("t1");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String address = server.bindAndGetConnectionString();
    private final MongoClient client = MongoClients.create(address);
    private final EpisodeBook book = new MongoEpisodeBook(client.getDatabase("escalation"));

    private final Telling started =
            told(
                    1,
                    11,
                    new OverdueEvent.Started(
                            TASK,
                            1,
                            may(11),
                            may(10),
                            new UnitCode("H26.33"),
                            new PersonId("P00001"),
                            new PersonId("P00002"),
                            "2/UBND-TH",
                            2026,
                            "1",
                            null));
    private final Telling extended = told(2, 15, ended(15, EndReason.EXTENDED));
    private final Telling corrected = told(3, 18, ended(13, EndReason.REPORTED));

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void an_end_told_once_more_counts_from_then_on_and_what_was_known_before_stays() {
        book.keep(List.of(started, extended));
        book.keep(List.of(corrected));
        book.keep(List.of(extended, corrected));

        assertThat(episodeAt(12)).isEqualTo(new Episode(may(11), may(10), null, null));
        assertThat(episodeAt(17).ended()).isEqualTo(may(15));
        assertThat(episodeAt(18))
                .isEqualTo(new Episode(may(11), may(10), may(13), EndReason.REPORTED));
        assertThat(book.running(noonOf(12), null)).hasSize(1);
        assertThat(book.running(noonOf(16), null)).isEmpty();
    }

    @Test
    void an_episode_whose_task_waits_for_a_superior_runs_no_more() {
        book.keep(
                List.of(
                        started,
                        told(2, 15, new OverdueEvent.Suspended(TASK, 1, may(11), may(15)))));
        assertThat(book.running(noonOf(14), null)).hasSize(1);
        assertThat(book.running(noonOf(16), null)).isEmpty();
        assertThat(episodeAt(16))
                .isEqualTo(new Episode(may(11), may(10), may(15), EndReason.SUSPENDED));
    }

    @Test
    void an_episode_is_found_by_every_unit_it_was_ever_told_to_be_with() {
        var old = new UnitCode("H26.33");
        var next = new UnitCode("H26.34");
        book.keep(List.of(started));
        book.keep(List.of(passedOn(2, next), passedOn(3, next)));
        book.keep(List.of(passedOn(2, next)));

        assertThat(file().later()).hasSize(2);
        for (var unit : List.of(old, next)) {
            assertThat(book.find(new Which(null, unit, null), null, 10)).hasSize(1);
            assertThat(book.running(noonOf(20), unit)).hasSize(1);
        }
        assertThat(book.running(noonOf(20), new UnitCode("H26.35"))).isEmpty();
    }

    @Test
    void an_instance_that_stalled_does_not_overwrite_what_another_has_folded_further() {
        var all = List.of(started, extended, corrected);
        try (var stalling = Stalling.client(address, () -> book.keep(all))) {
            new MongoEpisodeBook(stalling.getDatabase("escalation")).keep(all.subList(0, 2));
        }
        assertThat(file().later()).hasSize(2);
    }

    private Episode episodeAt(int day) {
        return Objects.requireNonNull(file().asKnown(noonOf(day + 1))).episode();
    }

    private EpisodeFile file() {
        return book.find(new Which(TASK, null, null), null, 10).getFirst();
    }

    private static Telling told(long sequence, int day, OverdueEvent event) {
        return new Telling(TASK, sequence, noonOf(day), event);
    }

    private static Telling passedOn(long sequence, UnitCode to) {
        var from =
                new Holder(new UnitCode("H26.33"), new PersonId("P00001"), new PersonId("P00002"));
        var holder = new Holder(to, new PersonId("P00003"), new PersonId("P00004"));
        return told(
                sequence, 15, new OverdueEvent.PassedOn(TASK, 1, may(11), may(15), from, holder));
    }

    private static OverdueEvent ended(int day, EndReason why) {
        return new OverdueEvent.Ended(TASK, 1, may(11), may(day), why);
    }

    private static Instant noonOf(int day) {
        return may(day).atTime(12, 0).toInstant(ZoneOffset.ofHours(7));
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }
}
