package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.directives.FanningOut;
import dondoc.task.domain.DirectiveId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One directive to all 126 communes and wards of the city.
class FanOutIT {
    private static final int FIRST = 201;
    private static final int LAST = 326;
    private static final String NOBODYS = "0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5";

    private static ServedCity city;
    private static Api taskForce;
    private static int numbers = 700;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
        taskForce = city.as(Api.TASK_FORCE);
        var people =
                communes()
                        .mapToObj(c ->
                                "P7%1$d,Nguyễn Một,H26.%1$d,LEADER,2026-01-01,\r\nP8%1$d,Nguyễn Hai,H26.%1$d,SPECIALIST,2026-01-01,\r\n"
                                        .formatted(c))
                        .collect(
                                Collectors.joining(
                                        "", "id,name,unit,post,valid_from,valid_to\r\n", ""));
        var loaded = city.as(Api.MIGRATION).csv("/api/v1/imports/people", people);
        assertThat(loaded.body().path("refused")).as(loaded.toString()).isEmpty();
    }

    @Test
    void all_communes_get_a_task_of_their_own_and_three_late_ones_are_three_rows() {
        var directive = directive();
        var wish = wish("4", communes().toArray()).replace("26/05/2026", "12/05/2026");
        var preview = taskForce.post(at(directive) + "?dryRun=true", wish);
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.body().path("tasks")).hasSize(126);
        assertThat(count(directive, "")).isZero();

        var done = taskForce.post(at(directive), wish);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"3\"");
        assertThat(done.body().path("tasks")).isEqualTo(preview.body().path("tasks"));
        assertThat(done.text("due")).isEqualTo("2026-05-12");
        assertThat(count(directive, "")).isEqualTo(126);

        var again = taskForce.post(at(directive), wish);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(again.header("ETag")).isEqualTo("\"3\"");
        assertThat(count(directive, "")).isEqualTo(126);

        tasks(done).stream().skip(3).forEach(FanOutIT::reported);
        var late = taskForce.get("/api/v1/tasks?clause=4&class=OPEN_OVERDUE&" + number(directive));
        assertThat(late.body().path("total").asInt()).isEqualTo(3);
        assertThat(late.body().path("items")).hasSize(3);
    }

    @Test
    void a_refusal_names_every_unit_and_nobody_gets_anything() {
        var directive = directive();
        var wish =
                wish("4", 201, 202, 201, 203, 999)
                        .replace("\"P7202\"", "\"P8202\"")
                        .replace("\"P8203\"", "\"P8204\"");
        for (var path : List.of(at(directive), at(directive) + "?dryRun=true")) {
            var reply = taskForce.post(path, wish);
            refused(422, "FAN_OUT_REFUSED", reply);
            assertThat(reply.body().path("errors"))
                    .extracting(e -> e.path("field").asString())
                    .containsExactly(
                            "units[1].leader",
                            "units[2].lead",
                            "units[3].officer",
                            "units[4].lead");
            assertThat(reply.body().path("errors").toString())
                    .contains("H26.202: WRONG_POST", "H26.201: UNIT_TWICE")
                    .contains("H26.203: PERSON_OF_ANOTHER_UNIT", "?: UNKNOWN_UNIT");
        }
        assertThat(version(directive)).isEqualTo(1);
        assertThat(count(directive, "")).isZero();
    }

    @Test
    void a_clause_is_one_task_or_many_and_no_unit_has_it_twice() {
        var directive = directive();
        var single = city.taskBody("H26.01", "26/05/2026").replace(city.directive(), directive);
        var task = taskForce.post("/api/v1/tasks", single);
        taskForce.get("/api/v1/tasks/" + task.text("id") + "?atLeast=1");
        var clause = single.replaceFirst("(?s).*\"clause\":\"(\\d+)\".*", "$1");
        var taken = taskForce.post(at(directive), wish(clause, 201));
        refused(409, "ALREADY_ASSIGNED", taken);
        assertThat(taken.text("see")).isEqualTo("/api/v1/tasks/" + task.text("id"));

        assertThat(taskForce.post(at(directive), wish("II.1", 201, 202)).status()).isEqualTo(200);
        refused(
                409,
                "GIVEN_TO_MANY",
                taskForce.post(
                        "/api/v1/tasks",
                        single.replace("\"clause\":\"" + clause, "\"clause\":\"ii.1")));
        var again = taskForce.post(at(directive), wish("II.1", 203, 202));
        refused(422, "FAN_OUT_REFUSED", again);
        assertThat(again.body().path("errors").toString()).contains("UNIT_HAS_THE_CLAUSE");
        assertThat(taskForce.post(at(directive), wish("II.1", 203)).status()).isEqualTo(200);
        assertThat(count(directive, "&clause=II.1")).isEqualTo(3);
    }

    /// As if whoever gave it had been stopped after the decision.
    @Test
    void what_is_decided_and_given_to_nobody_is_given_by_itself() {
        var directive = directive();
        var by = new By("taskforce", null, Set.of("task-force"));
        var plan = city.part(FanningOut.class).plan(draft(directive, 201, 202, 203), by);
        var order = Order.of("stopped", directive, plan.command(), by);
        assertThat(city.part(CommandGateway.class).ask(order)).isInstanceOf(Answer.Accepted.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> count(directive, "") == 3);
        await().atMost(Duration.ofSeconds(10)).until(() -> version(directive) == 3);
        var task = taskForce.get("/api/v1/tasks?" + number(directive)).body().path("items").path(0);
        var first = taskForce.get("/api/v1/tasks/" + task.path("id").asString());
        assertThat(first.body().path("timeline").path(0).path("actor").asString())
                .isEqualTo("task-service");
    }

    private static FanningOut.Draft draft(String directive, int... units) {
        return new FanningOut.Draft(
                new DirectiveId(directive),
                "4",
                "Rà soát",
                IntStream.of(units)
                        .mapToObj(u -> new FanningOut.Named("H26." + u, "P7" + u, "P8" + u))
                        .toList(),
                List.of(),
                "26/05/2026",
                false,
                null);
    }

    @Test
    void a_recalled_directive_takes_all_of_them_with_it() {
        var directive = directive();
        var given = taskForce.post(at(directive), wish("4", 201, 202, 203));
        var recall = "{\"document\":\"150/UBND-TH\"}";
        var reply = taskForce.post("/api/v1/directives/" + directive + "/recalls", recall);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.body().path("withdrawn")).hasSize(3);
        assertThat(reply.body().path("withdrawn").toString()).contains(tasks(given));
        refused(409, "DIRECTIVE_NO_LONGER_HOLDS", taskForce.post(at(directive), wish("5", 201)));
    }

    @Test
    void a_row_of_a_register_does_not_give_it_once_more() {
        var directive = directive();
        assertThat(taskForce.post(at(directive), wish("II.1", 201)).status()).isEqualTo(200);
        var register =
                """
                STT,"Số, ký hiệu văn bản",Ngày ban hành,Cơ quan ban hành,Người ký,Loại văn bản,Trích yếu,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,Lãnh đạo phụ trách,Chuyên viên xử lý,Hạn xử lý,Gắn sao,Độ mật,Ghi chú
                1,%d/UBND-TH,13/05/2026,UBND Thành phố,Chủ tịch,Công văn,V/v thoát nước,II.1,Rà soát,Sở Tư pháp,,P00006,P00010,26/05/2026,,Thường,
                """
                        .formatted(numbers);
        for (var path : List.of("/api/v1/imports/tasks?dryRun=true", "/api/v1/imports/tasks")) {
            var report = taskForce.csv(path, register.replace("\n", "\r\n"));
            assertThat(report.body().path("refused").path(0).path("reason").asString())
                    .as(report.toString())
                    .isEqualTo("DUPLICATE");
        }
        assertThat(count(directive, "")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"units\":[{|\"units\":[null,{|422|TEXT_MISSING|units",
                "26/05/2026|khi nào xong|422|BAD_DEADLINE|phrase",
                "\"Rà soát\"|\" \"|422|TEXT_MISSING|content",
                "\"coordinators\":[]|\"coordinators\":[\"Sở X\"]|422|UNKNOWN_UNIT|coordinators",
                "\"coordinators\":[]|\"coordinator\":[]|400|UNKNOWN_FIELD|coordinator"
            })
    void a_bad_clause_is_refused_with_its_own_problem(
            String good, String bad, int status, String code, String field) {
        var directive = directive();
        var reply = taskForce.post(at(directive), wish("4", 201).replace(good, bad));
        refused(status, code, reply);
        assertThat(reply.field()).isEqualTo(field);
        assertThat(version(directive)).isEqualTo(1);
    }

    @Test
    void nobody_is_no_unit_and_more_than_two_hundred_are_too_many() {
        var directive = directive();
        var none = wish("4", 201).replaceFirst("\"units\":\\[.*?]", "\"units\":[]");
        refused(422, "NO_UNITS", taskForce.post(at(directive), none));
        var many = wish("4", IntStream.range(0, 201).toArray());
        refused(422, "LIST_TOO_LONG", taskForce.post(at(directive), many));
        refused(404, "UNKNOWN_DIRECTIVE", taskForce.post(at(NOBODYS), wish("4", 201)));
    }

    @Test
    void only_the_task_force_gives_a_clause_to_many() {
        var directive = directive();
        for (var who :
                List.of(
                        Api.JUSTICE,
                        Api.INDUSTRY,
                        Api.MIGRATION,
                        Api.LEADERSHIP,
                        Api.ADMINISTRATOR)) {
            for (var path : List.of(at(directive), at(directive) + "?dryRun=true")) {
                refused(403, "FORBIDDEN", city.as(who).post(path, wish("4", 201)));
            }
        }
        assertThat(version(directive)).isEqualTo(1);
    }

    private static IntStream communes() {
        return IntStream.rangeClosed(FIRST, LAST);
    }

    private static String wish(String clause, int... units) {
        return IntStream.of(units)
                .mapToObj(
                        "{\"lead\":\"H26.%1$d\",\"leader\":\"P7%1$d\",\"officer\":\"P8%1$d\"}"
                                ::formatted)
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"clause\":\"%s\",\"content\":\"Rà soát\",\"coordinators\":[],\"phrase\":\"26/05/2026\",\"units\":["
                                        .formatted(clause),
                                "]}"));
    }

    private static String directive() {
        numbers++;
        var body = ServedCity.DIRECTIVE_BODY.replace("2/UBND-TH", numbers + "/UBND-TH");
        var reply = taskForce.post("/api/v1/directives", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    private static String number(String directive) {
        var sheet = taskForce.get("/api/v1/directives/" + directive + "?atLeast=1");
        return "year=2026&number=" + sheet.text("number");
    }

    private static int count(String directive, String more) {
        var list = taskForce.get("/api/v1/tasks?" + number(directive) + more);
        return list.body().path("total").asInt(-1);
    }

    private static List<String> tasks(Api.Reply reply) {
        return StreamSupport.stream(reply.body().path("tasks").spliterator(), false)
                .map(t -> t.path("task").asString())
                .toList();
    }

    private static void reported(String task) {
        var reply = taskForce.post("/api/v1/tasks/" + task + "/completion-reports", "{}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(taskForce.get("/api/v1/tasks/" + task + "?atLeast=2").status()).isEqualTo(200);
    }

    private static long version(String directive) {
        return taskForce
                .get("/api/v1/directives/" + directive + "?atLeast=1")
                .body()
                .path("version")
                .asLong();
    }

    private static String at(String directive) {
        return "/api/v1/directives/" + directive + "/fan-outs";
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}
