package dondoc.standalone.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.standalone.city.PaperCity;
import dondoc.standalone.city.PaperCity.Asked;
import dondoc.standalone.city.PaperCity.Told;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.console.Trouble;
import dondoc.standalone.register.Register;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Map<String, ?> REFUSED_FIRST =
            Map.of("rows", 1, "refused", List.of(Map.of("row", 1, "reason", "BAD_ROW")));
    private static final Terminal SILENT =
            new Terminal(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    false);
    private static final Map<String, ?> NOTHING =
            Map.of("rows", 0, "accepted", List.of(), "refused", List.of());

    @TempDir Path city;
    private @Nullable String day;

    @BeforeEach
    void a_small_register() throws java.io.IOException {
        file("org-units.csv", "code,name,kind,parent,valid_from,valid_to\n");
        file("succession.csv", "from,to,effective,kind\n");
        file("calendar-vn.csv", "date,kind,name\n2026-01-01,X,Y\n");
        file("people.csv", "id,name,unit,post,valid_from,valid_to\n");
        file(
                "task-register.csv",
                """
                STT,"Số, ký hiệu văn bản",Ngày ban hành,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Lãnh đạo phụ trách,Chuyên viên xử lý,Hạn xử lý,Độ mật
                1,1/X,05/01/2026,1
                2,2/X,07/01/2026,1
                2,2/X,07/01/2026,1
                4,9/X,31/02/2026,1
                """);
        file(
                "task-log.csv",
                """
                at,directive,year,clause,what,by,percent,new_deadline,document,note
                2026-01-05T10:00:00+07:00,1/X,2026,1,PROGRESS,P1,40,,,half
                2026-01-07T10:00:00+07:00,2/X,2026,1,COMPLETION_REPORTED,P1,,,7/BC,
                2026-01-07T08:00:00+07:00,2/x\u00A0,2026,1,EXTENSION_REQUESTED,P1,,2026-02-01,,late
                2026-01-07T11:00:00+07:00,8/X,2026,1,WITHDRAWN,TASK_FORCE,,,,
                """);
    }

    @Test
    void days_begin_before_their_rows_and_rows_come_before_what_happens_to_them() {
        try (var paper = new PaperCity(this::answer)) {
            play(paper);

            assertThat(posts(paper))
                    .containsExactly(
                            "clock/days 2026-01-04",
                            "imports/units",
                            "imports/succession",
                            "imports/calendar",
                            "imports/people",
                            "clock/days 2026-01-05",
                            "imports/tasks",
                            "tasks/id-1/progress",
                            "clock/days 2026-01-06",
                            "clock/days 2026-01-07",
                            "imports/tasks",
                            "tasks/id-2/extension-requests",
                            "tasks/id-2/completion-reports",
                            "clock/loaded");
        }
    }

    @Test
    void every_happening_carries_its_own_time_and_key() {
        try (var paper = new PaperCity(this::answer)) {
            play(paper);

            var told =
                    paper.asked().stream()
                            .filter(asked -> asked.path().endsWith("/progress"))
                            .findFirst()
                            .orElseThrow();
            assertThat(told.recordedAt()).isEqualTo("2026-01-05T10:00+07:00");
            assertThat(told.key()).endsWith("-1");
            assertThat(told.body()).contains("\"percent\":40").contains("\"text\":\"half\"");
        }
    }

    @Test
    void refusals_are_told_by_their_place_in_the_register() {
        try (var paper = new PaperCity(this::answer)) {
            var played = play(paper);

            assertThat(played.tasks()).isEqualTo(2);
            assertThat(played.withoutTask()).isEqualTo(1);
            assertThat(played.refusedRows())
                    .extracting(Played.RefusedRow::row, Played.RefusedRow::reason)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(3, "DUPLICATE"),
                            org.assertj.core.groups.Tuple.tuple(4, "BAD_DATE"));
        }
    }

    @Test
    void a_service_that_is_away_is_asked_again_under_the_same_key() {
        var away = new AtomicInteger(3);
        try (var paper =
                new PaperCity(asked ->
                        asked.path().endsWith("/progress") && away.getAndDecrement() > 0
                                ? new Told(503, Map.of("code", "BROKER_AWAY"))
                                : answer(asked))) {
            var played = play(paper);

            var tries =
                    paper.asked().stream()
                            .filter(asked -> asked.path().endsWith("/progress"))
                            .toList();
            assertThat(tries).hasSize(4);
            assertThat(tries).extracting(Asked::key).containsOnly(tries.getFirst().key());
            assertThat(played.refusedHappenings()).isEmpty();
        }
    }

    @Test
    void after_an_interruption_it_goes_on_with_the_day_the_clock_stands_at() {
        day = "2026-01-07";
        try (var paper = new PaperCity(this::answer)) {
            play(paper);

            assertThat(posts(paper))
                    .containsExactly(
                            "imports/tasks",
                            "clock/days 2026-01-07",
                            "imports/tasks",
                            "tasks/id-2/extension-requests",
                            "tasks/id-2/completion-reports",
                            "clock/loaded");
            assertThat(paper.asked())
                    .filteredOn(asked -> asked.path().endsWith("/imports/tasks"))
                    .extracting(Asked::recordedAt)
                    .containsOnly("2026-01-07T00:00:01+07:00");
        }
    }

    @Test
    void what_was_refused_before_the_interruption_is_told_again() {
        day = "2026-01-07";
        try (var paper = new PaperCity(this::answer)) {
            assertThat(play(paper).refusedRows())
                    .extracting(Played.RefusedRow::row)
                    .containsExactly(3, 4);
        }
    }

    @Test
    void a_refused_row_of_the_reference_data_is_told_and_keeps_nothing_out() {
        try (var paper =
                new PaperCity(asked ->
                        asked.path().endsWith("/people") || asked.path().endsWith("/calendar")
                                ? Told.good(REFUSED_FIRST)
                                : answer(asked))) {
            var played = play(paper);

            assertThat(played.tasks()).isEqualTo(2);
            assertThat(played.oddities(5))
                    .contains(
                            "calendar-vn.csv, row 1: refused, BAD_ROW",
                            "people.csv, row 1: refused, BAD_ROW",
                            "task-log.csv: 1 happenings belong to no row of the register");
            assertThat(paper.asked())
                    .filteredOn(asked -> asked.path().endsWith("/calendar"))
                    .extracting(Asked::body)
                    .containsExactly(
                            "date,kind,name\n2026-01-01,X,Y\n", "\uFEFFdate,kind,name\r\n");
        }
    }

    @Test
    void days_after_the_log_begin_once_its_end_has_been_looked_at() {
        try (var paper = new PaperCity(this::answer)) {
            var seen = new AtomicInteger();
            var register = Register.read(city, city);

            new Player(paper.client(), paper.door(), new Progress(SILENT))
                    .play(
                            register,
                            register.span().last().plusDays(2),
                            () -> seen.set(days(paper)));

            assertThat(seen).hasValue(4);
            assertThat(days(paper)).isEqualTo(6);
        }
    }

    private static int days(PaperCity paper) {
        return (int) posts(paper).stream().filter(post -> post.startsWith("clock/days")).count();
    }

    @Test
    void a_city_that_refuses_a_day_ends_the_play_with_one_line() {
        try (var paper =
                new PaperCity(asked ->
                        asked.path().endsWith("/clock/days")
                                ? new Told(409, Map.of("code", "ALREADY_LIVE"))
                                : answer(asked))) {
            assertThatThrownBy(() -> play(paper))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("409 ALREADY_LIVE");
        }
    }

    private Told answer(Asked asked) {
        return switch (asked.path().replaceAll("\\?.*", "")) {
            case "/api/v1/clock" -> Told.good(clock());
            case "/api/v1/clock/days" -> {
                day = DATE.matcher(asked.body()).results().findFirst().orElseThrow().group();
                yield Told.good(clock());
            }
            case "/api/v1/tasks" ->
                    Told.good(
                            Map.of(
                                    "items",
                                    List.of(
                                            Map.of(
                                                    "id", "id-1", "number", "1/X", "year", 2026,
                                                    "clause", "1"))));
            case "/api/v1/imports/tasks" -> Told.good(imported(asked));
            default ->
                    Told.good(asked.path().contains("/imports/") ? NOTHING : Map.of("version", 1));
        };
    }

    private Map<String, @Nullable Object> clock() {
        var clock = new LinkedHashMap<String, @Nullable Object>();
        clock.put("day", day);
        clock.put("mode", "LOADING");
        return clock;
    }

    private static Map<String, ?> imported(Asked asked) {
        return asked.body().contains("1/X,05/01/2026")
                ? Map.of(
                        "accepted",
                        List.of(
                                Map.of(
                                        "row", 1, "task", "id-1", "number", "1/X", "year", 2026,
                                        "clause", "1")),
                        "refused",
                        List.of(Map.of("row", 2, "reason", "BAD_DATE")))
                : Map.of(
                        "accepted",
                        List.of(
                                Map.of(
                                        "row", 1, "task", "id-2", "number", "2/X", "year", 2026,
                                        "clause", "1")),
                        "refused",
                        List.of(Map.of("row", 2, "reason", "DUPLICATE")));
    }

    private Played play(PaperCity paper) {
        var register = Register.read(city, city);
        return new Player(paper.client(), paper.door(), new Progress(SILENT))
                .play(register, register.span().last());
    }

    private static List<String> posts(PaperCity paper) {
        return paper.asked().stream()
                .filter(asked -> asked.method().equals("POST"))
                .map(asked ->
                        asked.path().replace("/api/v1/", "")
                                + DATE.matcher(asked.path().endsWith("/days") ? asked.body() : "")
                                        .results()
                                        .map(found -> " " + found.group())
                                        .findFirst()
                                        .orElse(""))
                .toList();
    }

    private void file(String name, String text) throws java.io.IOException {
        Files.writeString(city.resolve(name), text);
    }
}
