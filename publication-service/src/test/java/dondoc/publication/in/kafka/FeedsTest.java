package dondoc.publication.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.feed.Days;
import dondoc.feed.Fact;
import dondoc.publication.application.ReadingTheList;
import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.Quarter;
import dondoc.publication.out.mongo.MongoEpisodeBook;
import dondoc.publication.out.mongo.MongoUnitBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Facts in, the list of a quarter out, over a store of MongoDB's wire.
class FeedsTest {
    private static final Quarter Q2 = new Quarter("2026-Q2");
    private static final Quarter Q3 = new Quarter("2026-Q3");

    private MongoServer server;
    private MongoClient client;
    private EpisodeFeed episodes;
    private UnitFeed units;
    private ReadingTheList reading;

    @BeforeEach
    void open() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create("mongodb://localhost:" + server.bind().getPort());
        var database = client.getDatabase("dondoc_publication");
        var episodeBook = new MongoEpisodeBook(database);
        var unitBook = new MongoUnitBook(database);
        episodes = new EpisodeFeed(episodeBook);
        units = new UnitFeed(unitBook);
        reading = new ReadingTheList(episodeBook, unitBook);
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void nothing_is_said_before_a_day_has_begun_everywhere() {
        episodes.fold(List.of(started("t1", 1, 1, "2026-05-27")));
        assertThat(reading.of(Q2)).isEmpty();

        episodes.settled(new Days(Map.of(0, LocalDate.parse("2026-09-30")), 2));
        units.settled(new Days(Map.of(0, LocalDate.parse("2026-09-30")), 1));
        assertThat(reading.of(Q2)).isEmpty();
    }

    @Test
    void the_list_is_known_up_to_the_day_both_books_have_come_to() {
        episodes.settled(new Days(Map.of(0, LocalDate.parse("2026-09-30")), 1));
        units.settled(new Days(Map.of(0, LocalDate.parse("2026-09-29")), 1));

        assertThat(reading.of(Q2).orElseThrow().asOf()).isEqualTo("2026-09-29");
    }

    @Test
    void an_episode_starts_ends_and_goes_on() {
        begin("2026-09-30");
        episodes.fold(List.of(started("t1", 1, 1, "2026-05-27")));
        assertThat(late(Q2)).isEqualTo(1);
        assertThat(late(Q3)).isEqualTo(1);

        episodes.fold(List.of(ended("t1", 1, 2, "2026-06-03")));
        assertThat(late(Q2)).isEqualTo(1);
        assertThat(late(Q3)).isZero();

        episodes.fold(List.of(told("overdue.resumed.v1", "t1", 1, 3)));
        assertThat(late(Q3)).isEqualTo(1);
    }

    @Test
    void an_episode_ends_when_its_task_waits_for_a_superior_and_stays_in_its_quarter() {
        begin("2026-09-30");
        episodes.fold(
                List.of(
                        started("t1", 1, 1, "2026-05-27"),
                        fact(
                                "overdue.suspended.v1",
                                "t1",
                                2,
                                "{\"task\":\"t1\",\"episode\":1,\"since\":\"2026-05-27\","
                                        + "\"ended\":\"2026-06-03\"}")));
        assertThat(late(Q2)).isEqualTo(1);
        assertThat(late(Q3)).isZero();
    }

    @Test
    void an_episode_that_ended_earlier_than_was_told_at_first_counts_until_its_corrected_end() {
        begin("2026-09-30");
        episodes.fold(List.of(started("t1", 1, 1, "2026-05-27"), ended("t1", 1, 2, "2026-07-02")));
        assertThat(late(Q3)).isEqualTo(1);

        episodes.fold(List.of(ended("t1", 1, 3, "2026-06-29")));
        assertThat(late(Q2)).isEqualTo(1);
        assertThat(late(Q3)).isZero();
    }

    @Test
    void an_episode_that_never_was_is_not_counted_until_it_goes_on_again() {
        begin("2026-09-30");
        episodes.fold(
                List.of(
                        started("t1", 1, 1, "2026-05-27"),
                        told("overdue.annulled.v1", "t1", 1, 2)));
        assertThat(late(Q2)).isZero();

        episodes.fold(List.of(told("overdue.resumed.v1", "t1", 1, 3)));
        assertThat(late(Q2)).isEqualTo(1);
    }

    @Test
    void an_episode_passes_on_to_who_holds_the_task_from_then_on() {
        begin("2026-09-30");
        episodes.fold(
                List.of(
                        started("t1", 1, 1, "2026-05-27"),
                        passedOn("t1", 1, 2, "2026-07-01"),
                        started("t2", 1, 1, "2026-05-27")));

        assertThat(list(Q2).units())
                .extracting(u -> u.unit() + " " + u.tasks().late())
                .containsExactly("H26.33 2");
        assertThat(list(Q3).units())
                .extracting(u -> u.unit() + " " + u.tasks().late())
                .containsExactly("H26.33 1", "H26.34 1");
        assertThat(list(Q3).people())
                .extracting(p -> p.person() + " " + p.units())
                .containsExactly(
                        "P00041 [H26.33]", "P00043 [H26.33]", "P00051 [H26.34]", "P00052 [H26.34]");
    }

    @Test
    void an_episode_ended_before_it_was_passed_on_stays_with_its_old_holder() {
        begin("2026-09-30");
        episodes.fold(
                List.of(
                        started("t1", 1, 1, "2026-05-27"),
                        passedOn("t1", 1, 2, "2026-07-01"),
                        ended("t1", 1, 3, "2026-06-29")));
        assertThat(late(Q3)).isZero();

        episodes.fold(List.of(told("overdue.resumed.v1", "t1", 1, 4)));
        assertThat(list(Q3).units()).extracting(u -> u.unit().value()).containsExactly("H26.34");
    }

    @Test
    void the_same_facts_twice_have_the_effect_of_once() {
        begin("2026-09-30");
        var facts =
                List.of(
                        started("t1", 1, 1, "2026-05-27"),
                        ended("t1", 1, 2, "2026-05-28"),
                        told("overdue.resumed.v1", "t1", 1, 3),
                        passedOn("t1", 1, 4, "2026-06-01"),
                        ended("t1", 1, 5, "2026-06-03"),
                        started("t1", 2, 6, "2026-07-10"));
        episodes.fold(facts);
        var once = list(Q3);
        var stored = documents();

        episodes.fold(facts);
        episodes.fold(facts.subList(1, 4));

        assertThat(list(Q3)).isEqualTo(once);
        assertThat(documents()).isEqualTo(stored);
        assertThat(late(Q3)).isEqualTo(1);
    }

    @Test
    void units_have_their_names_and_a_corrected_entry_counts() {
        begin("2026-09-30");
        episodes.fold(List.of(started("t1", 1, 1, "2026-05-27")));
        assertThat(list(Q2).units().getFirst().name()).isEqualTo("H26.33");

        var registered = unit(1, "Sở Xây dựng", "2021-06-01");
        units.fold(List.of(registered));
        assertThat(list(Q2).units().getFirst().name()).isEqualTo("Sở Xây dựng");

        units.fold(List.of(unit(2, "Sở Xây dựng và Giao thông", "2026-07-01")));
        assertThat(list(Q2).units().getFirst().name()).isEqualTo("Sở Xây dựng");
        assertThat(list(Q3).units().getFirst().name()).isEqualTo("Sở Xây dựng và Giao thông");

        units.fold(List.of(registered));
        assertThat(list(Q3).units().getFirst().name()).isEqualTo("Sở Xây dựng và Giao thông");
    }

    @Test
    void rebuilt_fact_by_fact_the_episodes_are_the_same() {
        var facts =
                List.of(
                        started("t1", 1, 1, "2026-05-27"),
                        passedOn("t1", 1, 2, "2026-07-01"),
                        ended("t1", 1, 3, "2026-07-02"));
        episodes.fold(facts);
        var live = documents();

        client.getDatabase("dondoc_publication").drop();
        facts.forEach(fact -> episodes.fold(List.of(fact)));

        assertThat(documents()).isEqualTo(live);
    }

    private List<Document> documents() {
        return client.getDatabase("dondoc_publication")
                .getCollection("episodes")
                .find()
                .into(new ArrayList<>());
    }

    private void begin(String day) {
        episodes.settled(new Days(Map.of(0, LocalDate.parse(day)), 1));
        units.settled(new Days(Map.of(0, LocalDate.parse(day)), 1));
    }

    private int late(Quarter quarter) {
        return list(quarter).total().late();
    }

    private LateList list(Quarter quarter) {
        return reading.of(quarter).orElseThrow();
    }

    private static Fact started(String task, int episode, long sequence, String since) {
        return fact(
                "overdue.started.v1",
                task,
                sequence,
                """
                {"task":"%s","episode":%d,"since":"%s","due":"2026-05-26","lead":"H26.33",\
                "leader":"P00041","officer":"P00043","number":"2/UBND-TH","year":2026,"clause":"1"}\
                """
                        .formatted(task, episode, since));
    }

    private static Fact passedOn(String task, int episode, long sequence, String on) {
        return fact(
                "overdue.passed-on.v1",
                task,
                sequence,
                """
                {"task":"%s","episode":%d,"since":"2026-05-27","on":"%s",\
                "from":{"lead":"H26.33","leader":"P00041","officer":"P00043"},\
                "to":{"lead":"H26.34","leader":"P00051","officer":"P00052"}}\
                """
                        .formatted(task, episode, on));
    }

    private static Fact ended(String task, int episode, long sequence, String ended) {
        return fact(
                "overdue.ended.v1",
                task,
                sequence,
                """
                {"task":"%s","episode":%d,"since":"2026-05-27","ended":"%s","reason":"REPORTED"}\
                """
                        .formatted(task, episode, ended));
    }

    private static Fact told(String type, String task, int episode, long sequence) {
        return fact(
                type,
                task,
                sequence,
                "{\"task\":\"%s\",\"episode\":%d,\"since\":\"2026-05-27\"}"
                        .formatted(task, episode));
    }

    private static Fact unit(long sequence, String name, String from) {
        return fact(
                "unit.registered.v1",
                "H26.33",
                sequence,
                "{\"unit\":\"H26.33\",\"name\":\"%s\",\"kind\":\"DEPARTMENT\",\"validFrom\":\"%s\"}"
                        .formatted(name, from));
    }

    private static Fact fact(String type, String subject, long sequence, String body) {
        return new Fact(
                "events",
                0,
                sequence,
                type,
                subject,
                sequence,
                Instant.EPOCH,
                subject + "/" + sequence,
                null,
                null,
                null,
                body.getBytes(UTF_8));
    }
}
