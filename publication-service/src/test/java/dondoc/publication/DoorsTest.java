package dondoc.publication;

import static dondoc.web.Roles.ADMINISTRATOR;
import static dondoc.web.Roles.DEPARTMENT_OFFICER;
import static dondoc.web.Roles.LEADERSHIP;
import static dondoc.web.Roles.MIGRATION;
import static dondoc.web.Roles.PUBLISHER;
import static dondoc.web.Roles.TASK_FORCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dondoc.publication.application.EpisodeBook;
import dondoc.publication.application.EpisodeFact;
import dondoc.publication.application.UnitBook;
import dondoc.publication.domain.edition.Refusal;
import dondoc.publication.domain.file.Sha256;
import dondoc.publication.domain.late.Episode;
import dondoc.publication.domain.late.Holder;
import dondoc.publication.domain.late.PersonId;
import dondoc.publication.domain.late.TaskId;
import dondoc.publication.domain.late.UnitCode;
import dondoc.publication.domain.late.UnitName;
import dondoc.web.problem.Problems;
import dondoc.web.test.Tokens;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// Everything that may be asked at the doors, and everything that is refused there.
class DoorsTest {
    private static final String JUSTICE = "H26.01";
    private static final String BUILDING = "H26.33";
    private static final String[] HTML = {"Accept", "text/html"};
    private static final String RELEASE_Q2 = "{\"quarter\":\"2026-Q2\"}";

    @TempDir static Path folder;
    private static ConfigurableApplicationContext context;
    private static Door door;

    @BeforeAll
    static void open() {
        context =
                new SpringApplicationBuilder(House.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=error",
                                "--spring.cloud.function.definition=",
                                "--management.endpoint.health.validate-group-membership=false",
                                "--dondoc.issuer=http://localhost:1",
                                "--dondoc.kafka=localhost:1",
                                "--dondoc.state-dir=" + folder);
        door =
                new Door(
                        context.getEnvironment()
                                .getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void forget() {
        context.getBean(MongoDatabase.class).drop();
        context.getBean(DecidingGateway.class).forget();
        FileSystemUtils.deleteRecursively(folder.resolve("public").toFile());
    }

    @Test
    void before_the_first_day_nothing_is_known_and_nothing_is_released() {
        var list = door.get("/api/v1/quarters/2026-Q2/late", as(TASK_FORCE));

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("closed").asBoolean()).isFalse();
        assertThat(list.json().path("units")).isEmpty();
        assertThat(door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER)).code())
                .isEqualTo("NO_DAY_YET");
    }

    @Test
    void the_list_is_shown_as_known_now() {
        know("2026-06-30");

        var list = door.get("/api/v1/quarters/2026-Q2/late", as(TASK_FORCE)).json();

        assertThat(list.path("quarter").asString()).isEqualTo("2026-Q2");
        assertThat(list.path("asOf").asString()).isEqualTo("2026-06-30");
        assertThat(list.path("closed").asBoolean()).isFalse();
        assertThat(list.path("units").toString()).isEqualTo("{\"H26.01\":2,\"H26.33\":1}");
        assertThat(list.path("people").toString())
                .isEqualTo("{\"P00001\":2,\"P00002\":1,\"P00003\":2}");
        assertThat(list.path("total").toString())
                .isEqualTo("{\"late\":3,\"newlyLate\":2,\"carriedOver\":1}");
        assertThat(list.path("rows").path(0).toString())
                .isEqualTo(
                        "{\"unit\":\"H26.01\",\"name\":\"Sở Tư pháp\",\"late\":2,\"newlyLate\":1,\"carriedOver\":1}");
    }

    @Test
    void an_officer_sees_his_own_unit_and_no_persons() {
        know("2026-07-01");

        var list = door.get("/api/v1/quarters/2026-Q2/late", officer(BUILDING)).json();

        assertThat(list.path("closed").asBoolean()).isTrue();
        assertThat(list.path("units").toString()).isEqualTo("{\"H26.33\":1}");
        assertThat(list.path("total").path("late").asInt()).isEqualTo(1);
        assertThat(list.path("people").isMissingNode() || list.path("people").isNull()).isTrue();
        assertThat(list.toString()).doesNotContain("P0000").doesNotContain(JUSTICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {TASK_FORCE, LEADERSHIP, DEPARTMENT_OFFICER, MIGRATION, ADMINISTRATOR})
    void nobody_but_a_publisher_publishes(String role) {
        know("2026-07-01");

        assertThat(door.post("/api/v1/editions", RELEASE_Q2, as(role)).status()).isEqualTo(403);
        assertThat(
                        door.post(
                                        "/api/v1/quarters/2026-Q2/persons-gate/openings",
                                        "{\"document\":\"1\",\"basis\":\"2\"}",
                                        as(role))
                                .status())
                .isEqualTo(403);
        assertThat(door.get("/public/editions.json").json().path("editions")).isEmpty();
    }

    @Test
    void without_a_token_only_what_is_public_is_seen() {
        assertThat(door.get("/api/v1/quarters/2026-Q2/late").status()).isEqualTo(401);
        assertThat(door.get("/api/v1/editions/2026-Q2").status()).isEqualTo(401);
        assertThat(door.post("/api/v1/editions", RELEASE_Q2).status()).isEqualTo(401);
        assertThat(door.get("/public/editions.json").status()).isEqualTo(200);
        assertThat(door.get("/actuator/health").status()).isEqualTo(200);
        assertThat(door.get("/api/v1/quarters/2026-Q2/late", as(ADMINISTRATOR)).status())
                .isEqualTo(403);
    }

    @Test
    void an_edition_is_released_and_fetched_by_everybody() {
        know("2026-07-01");

        var released = door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));

        assertThat(released.status()).isEqualTo(201);
        assertThat(released.header("Location")).isEqualTo("/api/v1/editions/2026-Q2");
        assertThat(released.header("ETag")).isEqualTo("\"1\"");
        var edition =
                door.get("/api/v1/editions/2026-Q2?atLeast=1", as(PUBLISHER))
                        .json()
                        .path("editions")
                        .path(0);
        assertThat(edition.path("edition").asInt()).isEqualTo(1);
        assertThat(edition.path("files")).hasSize(2);
        for (var file : edition.path("files")) {
            var fetched = door.get(file.path("href").asString());
            assertThat(fetched.status()).isEqualTo(200);
            assertThat(Sha256.of(fetched.bytes()).value())
                    .isEqualTo(file.path("sha256").asString());
            assertThat(door.get(file.path("href").asString() + ".sha256").text())
                    .startsWith(file.path("sha256").asString());
        }
        assertThat(door.get("/public/editions.json").text()).doesNotContain("P0000");
        assertThat(door.get("/public/editions/2026-Q2/1/list.json").text())
                .contains("Sở Tư pháp")
                .doesNotContain("P0000");
    }

    @Test
    void a_file_is_fetched_once_and_kept_for_ever() {
        know("2026-07-01");
        door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));
        var path = "/public/editions/2026-Q2/1/list.csv";

        var first = door.get(path);
        var again = door.get(path, "If-None-Match", first.header("ETag"));
        var other = door.get(path, "If-None-Match", "\"something-else\"");
        var head = door.head(path);

        assertThat(first.header("ETag")).isEqualTo('"' + Sha256.of(first.bytes()).value() + '"');
        assertThat(first.header("Cache-Control")).contains("immutable").contains("public");
        assertThat(first.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(other.status()).isEqualTo(200);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo("" + first.bytes().length);
        assertThat(head.bytes()).isEmpty();
        assertThat(first.header("Set-Cookie")).isEmpty();

        var index = door.get("/public/editions.json");
        assertThat(index.header("Cache-Control")).contains("max-age=60");
        assertThat(
                        door.get("/public/editions.json", "If-None-Match", index.header("ETag"))
                                .status())
                .isEqualTo(304);
    }

    @Test
    void what_was_not_released_is_not_found() {
        know("2026-07-01");
        door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));

        for (var path :
                List.of(
                        "/public/editions/2026-Q2/2/list.json",
                        "/public/editions/2026-Q1/1/list.json",
                        "/public/editions/2026-Q2/1/persons.json",
                        "/public/editions/2026-Q2/1/..%2flist.json",
                        "/public/editions/2026-Q9/1/list.json",
                        "/public/editions/2026-Q2/0/list.json")) {
            assertThat(door.get(path).status()).as(path).isIn(400, 404);
        }
        assertThat(door.get("/public/editions/2026-Q2/2/list.json").code())
                .isEqualTo("UNKNOWN_EDITION");
        assertThat(door.get("/api/v1/editions/2026-Q1", as(PUBLISHER)).code())
                .isEqualTo("NOTHING_PUBLISHED");
    }

    @Test
    void a_quarter_that_is_not_over_and_content_that_did_not_change_are_refused() {
        know("2026-06-30");
        var early = door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("QUARTER_NOT_CLOSED");
        assertThat(early.text()).contains("2026-06-30").contains("type").contains("titleEn");

        know("2026-07-01");
        door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));
        assertThat(door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER)).code())
                .isEqualTo("NOTHING_CHANGED");
    }

    @Test
    void persons_need_an_open_gate_and_go_when_it_closes() {
        know("2026-07-01");
        var withPersons = "{\"quarter\":\"2026-Q2\",\"persons\":true}";
        var gate = "/api/v1/quarters/2026-Q2/persons-gate/";
        var file = "/public/editions/2026-Q2/1/persons.json";

        assertThat(door.post("/api/v1/editions", withPersons, as(PUBLISHER)).code())
                .isEqualTo("PERSONS_GATE_CLOSED");
        assertThat(
                        door.post(
                                        gate + "openings",
                                        "{\"document\":\"145/QĐ-UBND\",\"basis\":\"Luật 91/2025\"}",
                                        as(PUBLISHER))
                                .status())
                .isEqualTo(200);
        assertThat(door.post("/api/v1/editions", withPersons, as(PUBLISHER)).status())
                .isEqualTo(201);
        assertThat(door.get(file).text()).contains("P00003").contains("145/QĐ-UBND");
        assertThat(door.get(file).header("Cache-Control")).isEqualTo("no-cache");

        assertThat(
                        door.post(
                                        gate + "closings",
                                        "{\"document\":\"171/QĐ-UBND\",\"reason\":\"Hết thời hạn\"}",
                                        as(PUBLISHER))
                                .status())
                .isEqualTo(200);
        assertThat(door.get(file).status()).isEqualTo(410);
        assertThat(door.get(file).code()).isEqualTo("NO_LONGER_PUBLIC");
        assertThat(door.get("/public/editions/2026-Q2/1/list.json").status()).isEqualTo(200);
        assertThat(door.get("/public/editions.json").text()).doesNotContain("persons");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"quarter\":\"2026-Q5\"}",
                "{\"quarter\":20262}",
                "{}",
                "{\"quarter\":\"2026-Q2\",\"person\":true}",
                "{\"quarter\":\"2026-Q2\",\"persons\":\"yes\"}",
                "{\"quarter\":",
                ""
            })
    void a_release_that_does_not_fit_is_refused(String body) {
        know("2026-07-01");

        assertThat(door.post("/api/v1/editions", body, as(PUBLISHER)).status()).isEqualTo(400);
        assertThat(door.get("/public/editions.json").json().path("editions")).isEmpty();
    }

    @Test
    void a_gate_is_not_opened_without_a_document() {
        var openings = "/api/v1/quarters/2026-Q2/persons-gate/openings";

        assertThat(
                        door.post(
                                        openings,
                                        "{\"document\":\" \",\"basis\":\"Luật 91/2025\"}",
                                        as(PUBLISHER))
                                .json()
                                .path("field")
                                .asString())
                .isEqualTo("document");
        assertThat(door.post(openings, "{\"basis\":\"x\"}", as(PUBLISHER)).status()).isEqualTo(400);
        assertThat(door.get("/api/v1/quarters/Q2-2026/late", as(TASK_FORCE)).status())
                .isEqualTo(400);
    }

    @Test
    void a_broker_that_is_away_releases_nothing_and_says_so() {
        know("2026-07-01");
        context.getBean(DecidingGateway.class).away = true;

        var answer = door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void files_are_served_while_the_store_is_empty() {
        know("2026-07-01");
        door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));
        context.getBean(MongoDatabase.class).drop();

        assertThat(door.get("/public/editions/2026-Q2/1/list.json").status()).isEqualTo(200);
    }

    @Test
    void every_refusal_has_its_words() {
        assertThat(Problems.load().codes())
                .containsAll(Arrays.stream(Refusal.Reason.values()).map(Enum::name).toList())
                .contains("UNKNOWN_EDITION", "NO_LONGER_PUBLIC", "NOTHING_PUBLISHED", "BAD_TEXT");
    }

    @Test
    void a_citizen_reads_the_newest_list_without_an_account() {
        assertThat(door.get("/public/", HTML).text())
                .contains("Chưa có danh sách nào được công bố");
        know("2026-07-01");
        door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));

        var page = door.get("/public/", HTML);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("lang=\"vi\"")
                .contains("Danh sách đơn vị có nhiệm vụ quá hạn, quý II/2026")
                .contains("Sở Tư pháp", "Sở Xây dựng")
                .contains("theo số liệu đến ngày 01/07/2026")
                .contains("/public/editions/2026-Q2/1/list.csv")
                .doesNotContain("P0000")
                .doesNotContain("??");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(door.get("/public/?lang=en", HTML).text())
                .contains("lang=\"en\"", "Units with overdue tasks, quarter 2 of 2026")
                .doesNotContain("??");
        assertThat(door.get("/", HTML).header("Location")).endsWith("/public/");
    }

    @Test
    void every_edition_has_a_page_of_its_own() {
        know("2026-07-01");
        door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));
        context.getBean(EpisodeBook.class)
                .note(List.of(new EpisodeFact.Annulled(new TaskId("t3"), 1, 2)));
        door.post("/api/v1/editions", RELEASE_Q2, as(PUBLISHER));

        assertThat(door.get("/public/editions/2026-Q2/2/", HTML).text())
                .contains("Khác với bản công bố 1", "Sở Xây dựng: trước là 1, nay là 0");
        assertThat(door.get("/public/editions/2026-Q2/1/", HTML).text())
                .contains("đã có bản mới hơn thay thế");
        assertThat(door.get("/public/editions/2026-Q2/3/", HTML).status()).isEqualTo(404);
    }

    @Test
    void the_page_speaks_both_languages_completely() throws IOException {
        assertThat(messages("/messages_en.properties").keySet())
                .isEqualTo(messages("/messages.properties").keySet());
        assertThat(messages("/messages.properties").values())
                .noneMatch(m -> m.toString().isBlank());
    }

    @Test
    void the_api_describes_itself() {
        var api = door.get("/v3/api-docs", as(TASK_FORCE)).text();

        assertThat(api)
                .contains("/api/v1/quarters/{quarter}/late")
                .contains("/api/v1/editions")
                .contains("/api/v1/quarters/{quarter}/persons-gate/openings")
                .contains("/public/editions.json");
    }

    private static Properties messages(String file) throws IOException {
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(DoorsTest.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8)) {
            var messages = new Properties();
            messages.load(in);
            return messages;
        }
    }

    private void know(String day) {
        var episodes = context.getBean(EpisodeBook.class);
        var units = context.getBean(UnitBook.class);
        units.note(List.of(named(JUSTICE, "Sở Tư pháp"), named(BUILDING, "Sở Xây dựng")));
        episodes.note(
                List.of(
                        started("t1", JUSTICE, "2026-03-20", "P00001", "P00003"),
                        started("t2", JUSTICE, "2026-05-20", "P00001", "P00003"),
                        started("t3", BUILDING, "2026-06-30", "P00002", "P00002")));
        episodes.begun(LocalDate.parse(day));
        units.begun(LocalDate.parse(day));
    }

    private static UnitBook.Named named(String unit, String name) {
        return new UnitBook.Named(
                new UnitCode(unit), new UnitName(name, LocalDate.parse("2021-06-01"), null), 1);
    }

    private static EpisodeFact started(String task, String lead, String since, String... people) {
        return new EpisodeFact.Started(
                Episode.of(
                        new TaskId(task),
                        1,
                        new Holder(
                                new UnitCode(lead),
                                Set.copyOf(Arrays.stream(people).map(PersonId::new).toList())),
                        LocalDate.parse(since),
                        null),
                1);
    }

    private static String[] as(String role) {
        return token(null, role);
    }

    private static String[] officer(String unit) {
        return token(unit, DEPARTMENT_OFFICER);
    }

    private static String[] token(@Nullable String unit, String role) {
        return new String[] {"Authorization", Tokens.bearer("somebody", unit, role)};
    }
}
