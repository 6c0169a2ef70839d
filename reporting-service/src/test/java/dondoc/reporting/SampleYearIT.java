package dondoc.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.web.Roles;
import dondoc.web.test.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A city's year told over a real broker: the reports that come of it, and the pages that show
/// them. The pages are kept in `target/pages` to be looked at.
class SampleYearIT {

    private static final String LEADER = Tokens.bearer("leader", null, Roles.LEADERSHIP);
    private static final JsonNode YEAR = read();
    private static final LocalDate EPOCH = LocalDate.parse(YEAR.get("epoch").asString());
    private static final LocalDate LAST = LocalDate.of(2026, 10, 1);

    @TempDir static Path dir;
    private static Running running;

    /// Something told on a day.
    private record Told(String task, String type, String body) {}

    @BeforeAll
    static void the_year_is_told() {
        running = Running.in(dir);
        var days = new TreeMap<LocalDate, List<Told>>();
        var n = 0;
        for (var row : YEAR.get("tasks").values()) {
            tell(days, "task-" + n++, row);
        }
        var first = days.firstKey();
        for (var day = first; !day.isAfter(LAST); day = day.plusDays(1)) {
            running.topic().day(day);
            for (var told : days.getOrDefault(day, List.of())) {
                running.topic().tell(told.task(), told.type(), day.toString(), told.body());
            }
        }
        await().atMost(Duration.ofMinutes(3))
                .until(() -> get("/api/v1/periods/Q2026-3").status() == 200);
    }

    private static void tell(Map<LocalDate, List<Told>> days, String task, JsonNode row) {
        var unit = row.get(0).asString();
        var assigned = day(row.get(1).asInt());
        var due = row.get(2).isNull() ? "null" : quoted(day(row.get(2).asInt()));
        on(days, assigned)
                .add(
                        new Told(
                                task,
                                "task.assigned.v1",
                                "{'lead':'%s','assignedOn':'%s','due':%s}"
                                        .formatted(unit, assigned, due)));
        var facts = row.get(3).asString();
        for (var fact : facts.isEmpty() ? new String[0] : facts.split(" ", -1)) {
            var parts = fact.substring(1).split(">", -1);
            var on = day(Integer.parseInt(parts[0]));
            if (fact.charAt(0) == 'E') {
                due = quoted(day(Integer.parseInt(parts[1])));
            }
            on(days, on).add(told(task, fact.charAt(0), on, due));
        }
    }

    /// @param due in force, the new one in the case of an extension; quoted, or `null`
    private static Told told(String task, char what, LocalDate on, String due) {
        return switch (what) {
            case 'R' ->
                    new Told(
                            task,
                            "task.completion-reported.v1",
                            "{'reportedOn':'%s','dueThen':%s}".formatted(on, due));
            case 'A' -> new Told(task, "task.completion-accepted.v1", "{}");
            case 'J' -> new Told(task, "task.completion-rejected.v1", "{}");
            case 'E' -> new Told(task, "task.extension-granted.v1", "{'to':%s}".formatted(due));
            default -> new Told(task, "task.withdrawn.v1", "{'effective':'%s'}".formatted(on));
        };
    }

    private static String quoted(LocalDate day) {
        return "'" + day + "'";
    }

    private static List<Told> on(Map<LocalDate, List<Told>> days, LocalDate day) {
        return days.computeIfAbsent(day, _ -> new ArrayList<>());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Q2026-1, 2026-03-31",
        "Q2026-2, 2026-06-30",
        "M2026-08, 2026-08-31",
        "Q2026-3, 2026-09-30"
    })
    void closed_figures_are_those_worked_out_independently(String period, String day) {
        var expected = YEAR.get("expected").get(day);
        var closed = get("/api/v1/periods/" + period).json();
        assertThat(sorted(closed.path("total"))).isEqualTo(sorted(expected.get("total")));
        assertThat(sorted(closed.path("units"))).isEqualTo(sorted(expected.get("units")));
        assertThat(closed.path("reproduced").asBoolean()).isTrue();
        var asOf = get("/api/v1/classes?asOf=" + day).json();
        assertThat(asOf.path("units")).isEqualTo(closed.path("units"));
        assertThat(asOf.path("closed").asBoolean()).isTrue();
    }

    @Test
    void every_period_of_the_year_is_closed() {
        assertThat(total("WEEK")).isEqualTo(39);
        assertThat(total("FORTNIGHT")).isEqualTo(20);
        assertThat(total("MONTH")).isEqualTo(9);
        assertThat(total("QUARTER")).isEqualTo(3);
    }

    @Test
    void the_first_page_says_how_things_stand() {
        var page = keep("overview", running.page("/", null, Roles.LEADERSHIP));
        assertThat(page)
                .contains(
                        "Tình hình nhiệm vụ",
                        "29/09/2026",
                        "Quá hạn không đổi trong tuần qua: 140",
                        "từ 98 đến 140 (+42)",
                        "<svg",
                        "W2026-40")
                .doesNotContain("??", "<script", "style=");
        assertThat(keep("overview-en", running.page("/?lang=en", null, Roles.LEADERSHIP)))
                .contains("How the tasks stand")
                .doesNotContain("??");
    }

    @Test
    void a_report_shows_sums_that_add_up() {
        var page = keep("report", running.page("/bao-cao/Q2026-3", null, Roles.LEADERSHIP));
        assertThat(page)
                .contains(
                        "1.641 = 888 + 299 + 34 + 43 + 171 + 142 + 56 + 8",
                        "đã giao 1.641 − đã rút 8 = 1.633",
                        "hoàn thành đúng hạn 888 ÷ hoàn thành có thời hạn 1.187 = 74,8 %",
                        "khớp")
                .doesNotContain("??", "<script", "style=");
        assertThat(
                        keep(
                                "report-en",
                                running.page("/bao-cao/Q2026-3?lang=en", null, Roles.LEADERSHIP)))
                .contains("assigned 1,641 − withdrawn 8 = 1,633")
                .doesNotContain("??");
    }

    @Test
    void an_officer_reads_the_page_of_his_own_unit() {
        var page =
                keep(
                        "officer",
                        running.page("/bao-cao/Q2026-3", "H26.01", Roles.DEPARTMENT_OFFICER));
        assertThat(page).contains("H26.01").doesNotContain("H26.02", "1.641");
    }

    @Test
    void who_has_no_business_here_is_told_so() {
        assertThat(running.page("/", null, Roles.MIGRATION).getStatus()).isEqualTo(403);
        assertThat(running.page("/bao-cao/Q2026-4", null, Roles.LEADERSHIP).getStatus())
                .isEqualTo(404);
        assertThat(running.page("/bao-cao/nonsense", null, Roles.LEADERSHIP).getStatus())
                .isEqualTo(400);
    }

    private static int total(String kind) {
        return get("/api/v1/periods?kind=" + kind).json().path("total").asInt();
    }

    private static JsonNode sorted(JsonNode node) {
        return JsonMapper.shared()
                .valueToTree(JsonMapper.shared().treeToValue(node, TreeMap.class));
    }

    private static String keep(String name, MockHttpServletResponse page) {
        try {
            var content = page.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            var file = Path.of("target", "pages", name + ".html");
            Files.createDirectories(requireNonNull(file.getParent()));
            Files.writeString(file, content);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Door.Back get(String path) {
        return running.door().getAs(LEADER, path);
    }

    private static LocalDate day(int sinceEpoch) {
        return EPOCH.plusDays(sinceEpoch);
    }

    private static JsonNode read() {
        var resource = "/dondoc/reporting/domain/register-2026.json";
        try (var in = requireNonNull(SampleYearIT.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
