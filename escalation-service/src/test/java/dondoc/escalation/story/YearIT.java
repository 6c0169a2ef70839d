package dondoc.escalation.story;

import static dondoc.escalation.story.Door.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import dondoc.escalation.application.Escalation;
import dondoc.escalation.domain.letter.Week;
import dondoc.escalation.story.Door.Back;
import dondoc.escalation.story.TaskLog.Told;
import dondoc.web.Roles;
import dondoc.web.test.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The sample year written to `task.events` at once, on a real broker: what the running service
/// tells and answers.
class YearIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final SampleYear YEAR = new SampleYear();
    private static final MongoServer STORE = new MongoServer(new MemoryBackend());
    private static final MongoClient CLIENT =
            MongoClients.create(STORE.bindAndGetConnectionString());
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("escalation");

    @TempDir(factory = UnderTarget.class)
    static Path dir;

    @SuppressWarnings("NullAway.Init")
    private static Broker broker;

    @SuppressWarnings("NullAway.Init")
    private static TaskLog tasks;

    @SuppressWarnings("NullAway.Init")
    private static RunningService service;

    @SuppressWarnings("NullAway.Init")
    private static Door door;

    @BeforeAll
    static void play() throws Exception {
        broker = Broker.start(BrokerSettings.in(dir.resolve("broker")));
        tasks = new TaskLog(broker.bootstrapServers()).create();
        service =
                RunningService.start(
                        broker.bootstrapServers(),
                        STORE.getConnectionString() + "/escalation",
                        dir.resolve("state"));
        door = service.door();
        assertThat(door.get("/api/v1/overdue").code()).isEqualTo("NO_DAY_YET");
        await().atMost(PATIENCE)
                .until(() -> door.get("/actuator/health/readiness").status() == 200);
        var log = YEAR.log();
        SampleYear.FIRST
                .datesUntil(SampleYear.LAST.plusDays(1))
                .forEach(day -> {
                    tasks.day(day, YEAR.isWorked(day));
                    log.stream()
                            .filter(h -> h.day().equals(day))
                            .forEach(h -> tasks.happen(h.id(), h.fact()));
                });
        tasks.flush();
        await().atMost(PATIENCE).untilAsserted(YearIT::isDone);
    }

    private static void isDone() {
        assertThat(door.get("/api/v1/weeks").json().get("items").size()).isEqualTo(39);
        var letters = 0;
        for (var week : door.get("/api/v1/weeks").json().get("items")) {
            letters += week.get("letters").asInt();
        }
        assertThat(all("/api/v1/letters?limit=500")).hasSize(letters);
        assertThat(DATABASE.getCollection("progress").find().first())
                .containsEntry("day", SampleYear.LAST.toString());
    }

    @AfterAll
    static void stop() {
        service.close();
        tasks.close();
        broker.close();
        CLIENT.close();
        STORE.shutdownNow();
    }

    /// All items of a list, page by page.
    private static List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var page = door.get(path).json();
        page.get("items").forEach(items::add);
        while (page.has("next")) {
            page = door.get(path + "&cursor=" + page.get("next").asString()).json();
            page.get("items").forEach(items::add);
        }
        return items;
    }

    @Test
    void every_tuesday_of_the_quarter_shows_the_overdue_tasks_by_unit() {
        YEAR.overdue()
                .forEach((tuesday, expected) -> {
                    var answer = door.get("/api/v1/overdue?asOf=" + tuesday).json();
                    assertThat(answer.get("total").asInt()).isEqualTo(expected.size());
                    assertThat(answer.get("closed").asBoolean()).isTrue();
                    var shown = new ArrayList<String>();
                    for (var unit : answer.get("units").properties()) {
                        unit.getValue()
                                .forEach(t -> shown.add(unit.getKey() + t.get("task").asString()));
                    }
                    assertThat(shown)
                            .containsExactlyInAnyOrderElementsOf(
                                    expected.stream()
                                            .map(i -> YEAR.lead(i).value() + YEAR.id(i).value())
                                            .toList());
                });
    }

    @Test
    void the_last_day_begun_is_answered_as_known_now_and_not_closed() {
        var today = door.get("/api/v1/overdue?asOf=" + SampleYear.LAST).json();
        assertThat(today.get("closed").asBoolean()).isFalse();
        var usual = door.get("/api/v1/overdue").json();
        assertThat(usual.get("asOf").asString()).isEqualTo("2026-09-29");
    }

    @Test
    void every_letter_of_a_week_names_what_was_late_on_its_tuesday() {
        YEAR.overdue()
                .forEach((tuesday, expected) -> {
                    var week = Week.of(tuesday).value();
                    var named = new ArrayList<String>();
                    for (var letter : all("/api/v1/letters?week=" + week + "&limit=7")) {
                        letter.get("tasks").forEach(t -> named.add(t.get("task").asString()));
                    }
                    assertThat(named)
                            .containsExactlyInAnyOrderElementsOf(
                                    expected.stream().map(i -> YEAR.id(i).value()).toList());
                });
    }

    @Test
    void every_episode_of_the_year_is_listed_as_expected() {
        var listed = new HashMap<String, List<String>>();
        for (var e : all("/api/v1/episodes?limit=97")) {
            listed.computeIfAbsent(e.get("task").asString(), _ -> new ArrayList<>())
                    .add(
                            "%s %s %s"
                                    .formatted(
                                            e.get("since").asString(),
                                            e.path("ended").asString("-"),
                                            e.get("reason").asString()));
        }
        for (var i = 0; i < YEAR.tasks(); i++) {
            assertThat(listed.getOrDefault(YEAR.id(i).value(), List.of()))
                    .containsExactlyElementsOf(YEAR.episodes(i));
        }
    }

    @Test
    void one_tasks_episodes_can_be_asked_for() {
        var withTwo = 0;
        for (var i = 0; i < YEAR.tasks() && withTwo == 0; i++) {
            if (YEAR.episodes(i).size() == 2) {
                withTwo = i;
            }
        }
        var found = all("/api/v1/episodes?task=" + encoded(YEAR.id(withTwo).value()));
        assertThat(found).extracting(e -> e.get("episode").asInt()).containsExactly(1, 2);
    }

    @Test
    void the_day_is_repeated_once_in_every_partition_after_all_it_brought() {
        var expected =
                SampleYear.FIRST
                        .datesUntil(SampleYear.LAST.plusDays(1))
                        .map(LocalDate::toString)
                        .toList();
        var perPartition = new TreeMap<Integer, List<Told>>();
        tasks.told(Escalation.EVENTS)
                .forEach(t ->
                        perPartition.computeIfAbsent(t.partition(), _ -> new ArrayList<>()).add(t));
        assertThat(perPartition).hasSize(TaskLog.PARTITIONS);
        perPartition.forEach((partition, told) -> {
            assertThat(told.stream().filter(t -> t.type().equals("day.started.v1")))
                    .extracting(Told::id)
                    .containsExactlyElementsOf(
                            expected.stream().map(d -> "day/" + d + "/" + partition).toList());
            assertThat(told.stream().map(Told::id)).doesNotHaveDuplicates();
        });
    }

    @Test
    void a_letter_carries_its_version_and_is_not_sent_twice() {
        var letter = all("/api/v1/letters?limit=1").getLast();
        var path =
                "/api/v1/letters/%s/%s"
                        .formatted(letter.get("unit").asString(), letter.get("week").asString());
        var back = door.get(path);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json()).isEqualTo(letter);
        var again =
                door.get(
                        path,
                        "Authorization",
                        Door.TASK_FORCE,
                        "If-None-Match",
                        back.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        var overdue = door.get("/api/v1/overdue");
        assertThat(
                        door.get(
                                        "/api/v1/overdue",
                                        "Authorization",
                                        Door.TASK_FORCE,
                                        "If-None-Match",
                                        overdue.header("ETag"))
                                .status())
                .isEqualTo(304);
    }

    @Test
    void an_officer_sees_his_own_unit_and_no_other() {
        var week = door.get("/api/v1/letters?week=2026-W40&limit=2").json().get("items");
        var own = week.get(0).get("unit").asString();
        var other = week.get(1).get("unit").asString();
        var officer = new String[] {"Authorization", Door.officer(own)};
        var overdue = door.get("/api/v1/overdue", officer).json();
        assertThat(overdue.get("units").propertyNames()).containsExactly(own);
        assertThat(door.get("/api/v1/letters?week=2026-W40", officer).json().get("items").size())
                .isEqualTo(1);
        for (var item : door.get("/api/v1/episodes", officer).json().get("items")) {
            assertThat(item.get("lead").asString()).isEqualTo(own);
        }
        for (var line : door.get("/api/v1/weeks", officer).json().get("items")) {
            assertThat(line.get("letters").asInt()).isLessThanOrEqualTo(1);
        }
        refused(door.get("/api/v1/overdue?unit=" + other, officer), 403, "NOT_YOUR_UNIT");
        refused(door.get("/api/v1/episodes?unit=" + other, officer), 403, "NOT_YOUR_UNIT");
        refused(door.get("/api/v1/letters?unit=" + other, officer), 403, "NOT_YOUR_UNIT");
        refused(door.get("/api/v1/letters/" + other + "/2026-W40", officer), 403, "NOT_YOUR_UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/overdue?asOf=2026-02-31, 400, BAD_VALUE",
        "/api/v1/overdue?asOf=2026-10-01, 422, DAY_NOT_BEGUN",
        "/api/v1/overdue?unit=%20, 400, BAD_VALUE",
        "/api/v1/episodes?limit=0, 400, BAD_LIMIT",
        "/api/v1/episodes?cursor=abc, 400, BAD_CURSOR",
        "/api/v1/episodes?asOf=2027-01-01, 422, DAY_NOT_BEGUN",
        "/api/v1/letters?week=2026-W54, 400, BAD_VALUE",
        "/api/v1/letters/H26.33/2025-W01, 404, NO_LETTER",
        "/api/v1/letters/H26.33/last-week, 400, BAD_VALUE",
        "/api/v1/nothing, 404, NOT_FOUND"
    })
    void what_cannot_be_answered_is_refused_in_two_languages(String path, int status, String code) {
        refused(door.get(path), status, code);
    }

    @Test
    void a_cursor_does_not_slip_into_another_list() {
        var next = door.get("/api/v1/episodes?limit=1").json().get("next").asString();
        refused(door.get("/api/v1/episodes?unit=H26.33&cursor=" + next), 400, "BAD_CURSOR");
    }

    @Test
    void nobody_comes_in_without_a_token_or_with_a_role_that_has_no_business_here() {
        refused(door.get("/api/v1/overdue", new String[0]), 401, "UNAUTHENTICATED");
        var migration = Tokens.bearer("m", null, Roles.MIGRATION);
        refused(door.get("/api/v1/overdue", "Authorization", migration), 403, "FORBIDDEN");
        refused(
                door.get(
                        "/api/v1/overdue",
                        "Authorization",
                        Tokens.bearer("o", null, Roles.DEPARTMENT_OFFICER)),
                403,
                "NO_UNIT");
        refused(
                door.send("POST", "/api/v1/letters", "Authorization", Door.TASK_FORCE),
                405,
                "METHOD_NOT_ALLOWED");
    }

    @Test
    void the_questions_are_documented() {
        var api = door.get("/v3/api-docs").json();
        assertThat(api.get("paths").propertyNames())
                .contains(
                        "/api/v1/overdue",
                        "/api/v1/episodes",
                        "/api/v1/letters",
                        "/api/v1/letters/{unit}/{week}",
                        "/api/v1/weeks");
    }

    @Test
    void a_dropped_database_is_folded_again_and_nothing_is_drafted_twice() {
        var before = RunningService.dump(DATABASE);
        var told = tasks.told(Escalation.EVENTS).size();
        service.close();
        DATABASE.drop();
        service =
                RunningService.start(
                        broker.bootstrapServers(),
                        STORE.getConnectionString() + "/escalation",
                        dir.resolve("state"));
        door = service.door();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RunningService.dump(DATABASE)).isEqualTo(before));
        assertThat(tasks.told(Escalation.EVENTS)).hasSize(told);
    }

    private static void refused(Back back, int status, String code) {
        assertThat(back.code()).as(back.response().body()).isEqualTo(code);
        assertThat(back.status()).isEqualTo(status);
        assertThat(back.header("Content-Type")).startsWith("application/problem+json");
        for (var words : new String[] {"title", "detail", "titleEn", "detailEn"}) {
            assertThat(back.json().path(words).asString()).isNotBlank().doesNotContain("{");
        }
    }
}
