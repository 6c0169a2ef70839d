package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.task.domain.TypedTexts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A secret directive that slipped in, at every door it might be read at.
class ShreddingIT {
    private static final String NOBODYS = "0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5";
    private static final String WISH = "{\"document\":\"12/TB-VP\",\"reason\":\"đăng ký nhầm\"}";

    /// Stands in everything that is typed here.
    private static final String SECRET = "Hồng Hạc";

    private static final AtomicInteger NUMBERS = new AtomicInteger(7_000);

    private static ServedCity city;
    private static Api taskForce;
    private static Api administrator;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
        taskForce = city.as(Api.TASK_FORCE);
        administrator = city.as(Api.ADMINISTRATOR);
    }

    @Test
    void nothing_of_it_or_its_tasks_is_shown_and_open_tasks_are_withdrawn() {
        var number = NUMBERS.incrementAndGet() + "/UBND-TH";
        var directive = directive(number);
        var open = task(directive, "1");
        var completed = task(directive, "2");
        said(open, "progress", "{\"percent\":40,\"text\":\"Hồng Hạc: đang làm\"}");
        said(completed, "completion-reports", "{\"document\":\"Hồng Hạc 1/BC\"}");
        said(completed, "completion-acceptances", "{\"remark\":\"Hồng Hạc xong\"}");
        var series = series(directive);
        seen(open, 2);
        seen(completed, 3);
        assertThat(shown(directive, number, open, completed, series)).contains(SECRET);

        var reply = administrator.post(at(directive), WISH);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.text("texts")).isEqualTo("HIDDEN");
        assertThat(withdrawn(reply)).containsExactly(open);
        assertThat(administrator.post(at(directive), WISH).body()).isEqualTo(reply.body());

        seen(open, 3);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(shown(directive, number, open, completed, series))
                                .doesNotContain(SECRET)
                                .contains(TypedTexts.MARK));
        var view = taskForce.get("/api/v1/tasks/" + open);
        assertThat(view.text("class")).isEqualTo("WITHDRAWN");
        assertThat(view.text("supersededBy")).isEqualTo(directive);
        assertThat(view.body().path("timeline")).hasSize(3);
        assertThat(taskForce.get("/api/v1/tasks/" + completed).text("class"))
                .isEqualTo("COMPLETED_ON_TIME");
        assertThat(taskForce.get("/api/v1/tasks?q=hong%20hac").body().path("total").asInt())
                .isZero();
        var sheet = administrator.get("/api/v1/directives/" + directive).body();
        assertThat(sheet.path("shredded").path("document").asString()).isEqualTo("12/TB-VP");
        assertThat(sheet.path("shredded").has("removedOn")).isFalse();
        nothingMoreIsSaid(directive, open, completed);
    }

    private static void nothingMoreIsSaid(String directive, String open, String completed) {
        var other = directive(NUMBERS.incrementAndGet() + "/UBND-TH");
        var at = "/api/v1/directives/";
        for (var wish :
                List.of(
                        List.of(at + directive + "/recalls", "{\"document\":\"1/X\"}"),
                        List.of(
                                at + directive + "/classifications",
                                "{\"kind\":\"DOCUMENT\",\"field\":\"x\"}"),
                        List.of(at + directive + "/replacements", "{\"by\":\"" + other + "\"}"),
                        List.of(at + other + "/replacements", "{\"by\":\"" + directive + "\"}"),
                        List.of(
                                at + directive + "/fan-outs",
                                "{\"clause\":\"9\",\"content\":\"x\",\"phrase\":\"\",\"units\":"
                                        + "[{\"lead\":\"H26.01\",\"leader\":\"P00006\","
                                        + "\"officer\":\"P00010\"}]}"),
                        List.of("/api/v1/tasks", taskBody(directive, "7")),
                        List.of("/api/v1/series", seriesBody(directive, "8")),
                        List.of(
                                "/api/v1/tasks/" + completed + "/acceptance-revocations",
                                "{\"reason\":\"x\"}"))) {
            refused(409, "DIRECTIVE_SHREDDED", taskForce.post(wish.get(0), wish.get(1)));
        }
        refused(
                409,
                "TASK_CLOSED",
                taskForce.post("/api/v1/tasks/" + open + "/progress", "{\"percent\":50}"));
        refused(
                409,
                "DIRECTIVE_SHREDDED",
                administrator.post(at(directive), "{\"document\":\"13/TB\",\"reason\":\"x\"}"));
    }

    @Test
    void a_register_that_names_it_again_is_taken_without_its_row() {
        var number = NUMBERS.incrementAndGet() + "/UBND-TH";
        var directive = directive(number);
        assertThat(administrator.post(at(directive), WISH).status()).isEqualTo(200);
        var file =
                """
                STT,"Số, ký hiệu văn bản",Ngày ban hành,Cơ quan ban hành,Người ký,Loại văn bản,\
                Trích yếu,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,\
                Lãnh đạo phụ trách,Chuyên viên xử lý,Hạn xử lý,Gắn sao,Độ mật,Ghi chú
                1,%s,13/05/2026,UBND Thành phố,Chủ tịch,Công văn,Hồng Hạc,1,Hồng Hạc,\
                Sở Tư pháp,,P00006,P00010,26/05/2026,,,
                """
                        .formatted(number);
        for (var how : List.of("", "?dryRun=true")) {
            var report = taskForce.csv("/api/v1/imports/tasks" + how, file);
            assertThat(report.status()).as(report.toString()).isEqualTo(200);
            assertThat(report.body().path("accepted")).isEmpty();
            var refused = report.body().path("refused").path(0);
            assertThat(refused.path("reason").asString()).isEqualTo("DIRECTIVE_SHREDDED");
        }
        var rows = taskForce.csv("/api/v1/imports/tasks?result=csv", file);
        assertThat(new String(rows.response().body(), StandardCharsets.UTF_8))
                .contains("DIRECTIVE_SHREDDED")
                .doesNotContain(SECRET);
        var again = taskForce.post("/api/v1/directives", body(number));
        refused(409, "DIRECTIVE_SHREDDED", again);
    }

    @Test
    void nobody_but_an_administrator_may() {
        var directive = directive(NUMBERS.incrementAndGet() + "/UBND-TH");
        for (var who : List.of(Api.TASK_FORCE, Api.MIGRATION, Api.JUSTICE, Api.LEADERSHIP)) {
            refused(403, "FORBIDDEN", city.as(who).post(at(directive), WISH));
        }
        refused(404, "UNKNOWN_DIRECTIVE", administrator.post(at(NOBODYS), WISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"document\":\" \",\"reason\":\"x\"}|422|TEXT_MISSING",
                "{\"document\":\"1/X\",\"reason\":\" \"}|422|TEXT_MISSING",
                "{\"document\":\"1/X\"}|400|MISSING_FIELD",
                "{\"reason\":\"x\"}|400|MISSING_FIELD"
            })
    void a_bad_wish_is_refused_with_its_own_problem(String body, int status, String code) {
        var directive = directive(NUMBERS.incrementAndGet() + "/UBND-TH");
        refused(status, code, administrator.post(at(directive), body));
        var sheet = taskForce.get("/api/v1/directives/" + directive + "?atLeast=1").body();
        assertThat(sheet.has("shredded")).isFalse();
    }

    /// What every door that shows texts says of them.
    private static String shown(
            String directive, String number, String open, String completed, String series) {
        var all = new StringBuilder();
        for (var path :
                List.of(
                        "/api/v1/directives/" + directive,
                        "/api/v1/directives?number=" + number,
                        "/api/v1/tasks/" + open,
                        "/api/v1/tasks/" + completed,
                        "/api/v1/tasks/" + completed + "/timeline",
                        "/api/v1/tasks?number=" + number,
                        "/api/v1/series/" + series,
                        "/api/v1/exports/tasks.csv?number=" + number,
                        "/api/v1/changes")) {
            var reply = taskForce.get(path);
            assertThat(reply.status()).as(path + " " + reply).isEqualTo(200);
            all.append(new String(reply.response().body(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static String at(String directive) {
        return "/api/v1/directives/" + directive + "/shreddings";
    }

    private static String body(String number) {
        return ServedCity.DIRECTIVE_BODY
                .replace("2/UBND-TH", number)
                .replace("Chủ tịch UBND Thành phố", "Hồng Hạc Chủ tịch")
                .replace("V/v thoát nước", "V/v Hồng Hạc");
    }

    private static String directive(String number) {
        var reply = taskForce.post("/api/v1/directives", body(number));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    private static String taskBody(String directive, String clause) {
        return """
        {"directive":"%s","clause":"%s","content":"Rà soát Hồng Hạc","lead":"H26.01",
         "leader":"P00006","officer":"P00010","phrase":"26/05/2026","remark":"Hồng Hạc gấp"}\
        """
                .formatted(directive, clause);
    }

    private static String task(String directive, String clause) {
        var reply = taskForce.post("/api/v1/tasks", taskBody(directive, clause));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    private static String seriesBody(String directive, String clause) {
        return """
        {"directive":"%s","clause":"%s","content":"Báo cáo Hồng Hạc","lead":"H26.01",
         "leader":"P00006","officer":"P00010",
         "recurrence":{"every":"MONTH","day":1,"from":"2026-05-20","until":"2026-12-31","phrase":"Trước ngày 25 hằng tháng"}}\
        """
                .formatted(directive, clause);
    }

    private static String series(String directive) {
        var reply = taskForce.post("/api/v1/series", seriesBody(directive, "6"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    private static void said(String task, String what, String body) {
        var reply = taskForce.post("/api/v1/tasks/" + task + "/" + what, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static void seen(String task, int version) {
        var path = "/api/v1/tasks/" + task + "?atLeast=" + version;
        assertThat(taskForce.get(path).status()).isEqualTo(200);
    }

    private static List<String> withdrawn(Api.Reply reply) {
        return StreamSupport.stream(reply.body().path("withdrawn").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
    }
}
