package dondoc.escalation.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.escalation.application.LetterShelf.Letter;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.letter.UrgedTask;
import dondoc.escalation.domain.letter.Week;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The sample year from task facts to letters: 39 weeks.
class LettersOfTheYearTest {

    private static final SampleYear YEAR = new SampleYear();
    private static final PaperEngine ENGINE = new PaperEngine();
    private static final MongoServer STORE = new MongoServer(new MemoryBackend());
    private static MongoClient client = MongoClients.create(STORE.bindAndGetConnectionString());
    private static Desk desk = new Desk(client.getDatabase("live"), ENGINE);
    private static List<Letter> letters = List.of();

    @BeforeAll
    static void play() {
        var log = YEAR.log();
        ENGINE.awayEvery = 97;
        SampleYear.FIRST
                .datesUntil(SampleYear.LAST.plusDays(1))
                .forEach(day -> {
                    ENGINE.day(day, YEAR.isWorked(day));
                    log.stream().filter(h -> h.day().equals(day)).forEach(ENGINE::happen);
                    desk.follow(ENGINE.log, 500);
                });
        letters = desk.letters.find(null, null, null, 10_000);
    }

    @AfterAll
    static void close() {
        client.close();
        STORE.shutdownNow();
    }

    @Test
    void every_tuesdays_letters_name_what_was_overdue_as_known_then() {
        YEAR.overdue()
                .forEach((tuesday, tasks) -> {
                    var named =
                            letters.stream()
                                    .filter(l -> l.drafted().cutoff().equals(tuesday))
                                    .flatMap(l -> l.drafted().tasks().stream())
                                    .map(UrgedTask::task);
                    assertThat(named)
                            .as("%s", tuesday)
                            .containsExactlyInAnyOrderElementsOf(
                                    tasks.stream().map(YEAR::id).toList());
                });
    }

    @Test
    void the_overdue_of_a_day_are_read_as_known_then_by_unit() {
        YEAR.overdue()
                .forEach((tuesday, tasks) -> {
                    var lines = desk.overdue.runningAt(tuesday, null);
                    assertThat(lines)
                            .extracting(l -> l.opened().task())
                            .containsExactlyInAnyOrderElementsOf(
                                    tasks.stream().map(YEAR::id).toList());
                    var unit = YEAR.lead(tasks.getFirst());
                    assertThat(desk.overdue.runningAt(tuesday, unit))
                            .isNotEmpty()
                            .allMatch(l -> l.opened().lead().equals(unit));
                });
    }

    @Test
    void the_episodes_read_page_by_page_are_those_expected_at_the_end_of_the_log() {
        var found = new HashMap<TaskId, HashSet<String>>();
        var page = desk.overdue.known(SampleYear.LAST, null, null, null, 100);
        var pages = 0;
        while (!page.isEmpty()) {
            pages++;
            page.forEach(l -> {
                var e = l.standing().episode();
                found.computeIfAbsent(l.opened().task(), _ -> new HashSet<>())
                        .add(
                                "%s %s %s"
                                        .formatted(
                                                e.since(),
                                                e.ended() == null ? "-" : e.ended(),
                                                e.reason() == null ? "OPEN" : e.reason()));
            });
            page = desk.overdue.known(SampleYear.LAST, null, null, page.getLast().place(), 100);
        }
        assertThat(pages).isGreaterThan(4);
        IntStream.range(0, YEAR.tasks())
                .forEach(i ->
                        assertThat(found.getOrDefault(YEAR.id(i), new HashSet<>()))
                                .containsExactlyInAnyOrderElementsOf(YEAR.episodes(i)));
    }

    @Test
    void every_week_of_the_year_has_its_letters_and_tet_moves_them() {
        var weeks = desk.weeks.all();
        assertThat(weeks).hasSize(39);
        assertThat(weeks).allMatch(w -> w.missed().isEmpty());
        assertThat(weeks.getFirst().week()).isEqualTo(new Week("2026-W02"));
        assertThat(weeks.getLast().week()).isEqualTo(new Week("2026-W40"));
        var tet = weeks.stream().filter(w -> w.week().equals(new Week("2026-W08"))).findFirst();
        assertThat(tet.orElseThrow().draftedOn()).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(weeks.stream().mapToInt(w -> w.letters()).sum()).isEqualTo(letters.size());
    }

    @Test
    void a_unit_gets_one_letter_a_week_and_letters_on_an_episode_count_one_by_one() {
        assertThat(letters)
                .extracting(l -> l.drafted().unit().value() + l.drafted().week().value())
                .doesNotHaveDuplicates();
        var counted = new HashMap<String, Integer>();
        for (var letter : letters) {
            for (var task : letter.drafted().tasks()) {
                var episode = task.task().value() + "/" + task.episode();
                assertThat(task.letters()).isEqualTo(counted.merge(episode, 1, Integer::sum));
            }
        }
        assertThat(counted.values()).anyMatch(n -> n > 3);
    }

    @Test
    void a_mark_stands_beside_what_was_asked_for_in_time() {
        assertThat(letters.stream().flatMap(l -> l.drafted().tasks().stream()))
                .anyMatch(UrgedTask::extensionPending)
                .allMatch(t -> t.workingDaysLate() == null || t.workingDaysLate() <= t.daysLate());
    }

    @Test
    void rebuilt_from_the_log_in_other_batches_it_is_the_same_byte_for_byte() {
        var again = new Desk(client.getDatabase("again"), ENGINE);
        var before = ENGINE.log.size();
        again.follow(List.copyOf(ENGINE.log), 3_333);
        assertThat(again.dump()).isEqualTo(desk.dump());
        assertThat(ENGINE.log).as("and no letter is drafted twice").hasSize(before);
    }

    @Test
    void the_same_facts_twice_have_their_effect_once() {
        var before = desk.dump();
        var events = ENGINE.log.size();
        desk.takeAgain(ENGINE.log.subList(events / 2, events));
        assertThat(desk.dump()).isEqualTo(before);
        assertThat(ENGINE.log).hasSize(events);
    }
}
