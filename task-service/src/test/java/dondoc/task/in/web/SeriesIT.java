package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.SeriesId;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tasks that come again and tasks in phases, in a city whose days go on.
class SeriesIT {
    private static final String SERIES = "/api/v1/series";
    private static final String NOBODYS = "0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5";
    private static final String MONTHLY =
            "\"recurrence\":{\"every\":\"MONTH\",\"day\":1,\"from\":\"2026-05-13\",\"until\":\"2026-12-31\",\"phrase\":\"Trước ngày 25 hằng tháng\"}";
    private static final String PHASES =
            "\"phases\":[{\"name\":\"Giai đoạn 2\",\"begins\":\"2026-05-15\",\"phrase\":\"Trong 10 ngày làm việc\"},{\"name\":\"Giai đoạn 1\",\"phrase\":\"20/05/2026\"}]";

    private static ServedCity city;
    private static Api taskForce;

    @BeforeAll
    static void start() {
        city = ServedCity.ofItsOwn();
        taskForce = city.as(Api.TASK_FORCE);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    /// One story: the city's days go on only once.
    @Test
    void every_period_is_a_task_of_its_own_that_begins_on_its_day() {
        var monthly = opened(wish("6", MONTHLY));
        var phased = opened(wish("7", PHASES));
        phases(phased);

        days("2026-05-31");
        assertThat(tasks(monthly)).isEmpty();
        assertThat(view(monthly).body().path("next").path("begins").asString())
                .isEqualTo("2026-06-01");
        days("2026-07-02");
        months(monthly);
        listed(monthly, phased);
        handedOver(monthly);

        ended(monthly);
        assertThat(ids(taskForce, "?goingOn=true")).containsExactly(monthly);
        recalled(phased);
    }

    private static void phases(String phased) {
        await().atMost(Duration.ofSeconds(10)).until(() -> tasks(phased).size() == 1);
        var first = view(phased).body().path("tasks").path(0);
        assertThat(first.path("period").path("name").asString()).isEqualTo("Giai đoạn 1");
        assertThat(first.path("due").asString()).isEqualTo("2026-05-20");
        days("2026-05-15");
        await().atMost(Duration.ofSeconds(10)).until(() -> tasks(phased).size() == 2);
        var second = view(phased).body().path("tasks").path(1);
        assertThat(second.path("assignedOn").asString()).isEqualTo("2026-05-15");
        assertThat(second.path("due").asString()).isEqualTo("2026-05-29");
        await().atMost(Duration.ofSeconds(10)).until(() -> !view(phased).body().has("next"));
        var task = taskForce.get("/api/v1/tasks/" + second.path("id").asString());
        assertThat(task.body().path("explanation").path("vi").asString())
                .contains("sau ngày bắt đầu kỳ 15/05/2026");
        assertThat(task.body().path("period").path("series").asString()).isEqualTo(phased);
    }

    private static void months(String monthly) {
        await().atMost(Duration.ofSeconds(10)).until(() -> tasks(monthly).size() == 2);
        assertThat(view(monthly).body().path("tasks"))
                .extracting(t -> t.path("assignedOn").asString() + " " + t.path("due").asString())
                .containsExactly("2026-06-01 2026-06-24", "2026-07-01 2026-07-24");
        assertThat(view(monthly).body().path("tasks"))
                .extracting(t -> t.path("class").asString())
                .containsExactly("OPEN_OVERDUE", "OPEN_WITHIN_DEADLINE");
        var justice = city.as(Api.JUSTICE).get(SERIES + "/" + monthly);
        assertThat(justice.body().path("tasks")).hasSize(2);
        refused(403, "ANOTHER_UNITS_TASK", city.as(Api.INDUSTRY).get(SERIES + "/" + monthly));
    }

    /// To each what he sees, in cuts that leave out nothing.
    private static void listed(String monthly, String phased) {
        assertThat(ids(taskForce, "?directive=" + city.directive()))
                .containsExactlyInAnyOrder(monthly, phased);
        assertThat(ids(taskForce, "?goingOn=true")).containsExactly(monthly);
        assertThat(ids(city.as(Api.JUSTICE), "")).containsExactlyInAnyOrder(monthly, phased);
        assertThat(ids(city.as(Api.INDUSTRY), "")).isEmpty();

        var first = taskForce.get(SERIES + "?limit=1");
        var cursor = first.body().path("next").asString();
        var second = taskForce.get(SERIES + "?limit=1&cursor=" + cursor);
        assertThat(second.body().has("next")).isFalse();
        assertThat(List.of(first, second))
                .extracting(r -> r.body().path("items").path(0).path("id").asString())
                .containsExactlyInAnyOrder(monthly, phased);
        var elsewhere = city.as(Api.INDUSTRY);
        refused(400, "BAD_CURSOR", elsewhere.get(SERIES + "?limit=1&cursor=" + cursor));
    }

    private static List<String> ids(Api who, String question) {
        var reply = who.get(SERIES + question);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        var items = reply.body().path("items");
        assertThat(reply.body().path("total").asInt()).isEqualTo(items.size());
        return StreamSupport.stream(items.spliterator(), false)
                .map(i -> i.path("id").asString())
                .toList();
    }

    private static void handedOver(String monthly) {
        var path = SERIES + "/" + monthly + "/handovers";
        var to = "{\"lead\":\"H26.01\",\"leader\":\"P00006\",\"officer\":\"%s\"}";
        for (var who : List.of(Api.JUSTICE, Api.MIGRATION, Api.LEADERSHIP, Api.ADMINISTRATOR)) {
            refused(403, "FORBIDDEN", city.as(who).post(path, to.formatted("P00010")));
        }
        refused(409, "SAME_HOLDER", taskForce.post(path, to.formatted("P00010")));
        refused(422, "WRONG_POST", taskForce.post(path, to.formatted("P00006")));
        refused(422, "UNKNOWN_PERSON", taskForce.post(path, to.formatted("P99999")));
        refused(
                404,
                "UNKNOWN_SERIES",
                taskForce.post(SERIES + "/" + NOBODYS + "/handovers", to.formatted("P00010")));
    }

    private static void ended(String monthly) {
        for (var who : List.of(Api.JUSTICE, Api.MIGRATION, Api.LEADERSHIP, Api.ADMINISTRATOR)) {
            refused(403, "FORBIDDEN", city.as(who).post(SERIES + "/" + monthly + "/ends", "{}"));
        }
        var end = "{\"document\":\"90/UBND-TH\",\"reason\":\"chuyển sang quý\"}";
        var done = taskForce.post(SERIES + "/" + monthly + "/ends", end);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> view(monthly).body().path("end").has("document"));
        days("2026-08-02");
        assertThat(tasks(monthly)).hasSize(2);
        assertThat(view(monthly).body().path("end").path("on").asString()).isEqualTo("2026-07-02");

        var again = wish("6", MONTHLY.replace("2026-05-13", "2026-08-02"));
        assertThat(opened(again)).isEqualTo(monthly);
        days("2026-09-01");
        await().atMost(Duration.ofSeconds(10)).until(() -> tasks(monthly).size() == 3);
    }

    private static void recalled(String phased) {
        var recall = "{\"document\":\"150/UBND-TH\"}";
        var path = "/api/v1/directives/" + city.directive() + "/recalls";
        assertThat(taskForce.post(path, recall).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> view(phased).body().path("end").has("document"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ids(taskForce, "?goingOn=true").isEmpty());
        refused(
                409,
                "DIRECTIVE_NO_LONGER_HOLDS",
                taskForce.post(SERIES, wish("8", MONTHLY.replace("2026-05-13", "2026-09-02"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"day\":1|\"day\":32|422|BAD_RECURRENCE|day",
                "\"from\":\"2026-05-13\"|\"from\":\"2026-05-01\"|422|BEGINS_IN_THE_PAST|from",
                "2026-12-31|2026-05-20|422|BAD_RECURRENCE|until",
                "\"MONTH\"|\"DAY\"|400|BAD_VALUE|recurrence.every",
                "Trước ngày 25 hằng tháng|khi xong|422|BAD_PERIOD_DEADLINE|phrase",
                "\"recurrence\"|\"phases\":[],\"recurrence\"|422|NO_PERIODS|recurrence",
                "Báo cáo tình hình| |422|TEXT_MISSING|content",
                "P00010|P00013|422|PERSON_OF_ANOTHER_UNIT|officer",
                "H26.01|H26.99|422|UNKNOWN_UNIT|lead"
            })
    void a_bad_series_is_refused_with_its_own_problem(
            String good, String bad, int status, String code, String field) {
        var said = bad == null ? " " : bad;
        var reply = refusedElsewhere(wish("bad", MONTHLY).replace(good, said));
        refused(status, code, reply);
        assertThat(reply.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Giai đoạn 1|giai đoạn 2|422|PHASE_TWICE",
                "2026-05-15|2026-05-12|422|BEGINS_IN_THE_PAST",
                "20/05/2026|12/05/2026|422|PHASE_ENDS_BEFORE_IT_BEGINS",
                "20/05/2026|khi xong|422|BAD_DEADLINE",
                "\"phases\":[|\"phases\":[null,|422|TEXT_MISSING"
            })
    void bad_phases_are_refused_with_their_own_problem(
            String good, String bad, int status, String code) {
        var reply = refusedElsewhere(wish("bad", PHASES).replace(good, bad));
        refused(status, code, reply);
        assertThat(reply.field()).isEqualTo("phases");
    }

    /// In the city that stands on its first day.
    private static Api.Reply refusedElsewhere(String wish) {
        var shared = ServedCity.shared();
        var reply = shared.as(Api.TASK_FORCE).post(SERIES, elsewhere(wish));
        var id =
                SeriesId.of(
                        new DirectiveId(shared.directive()),
                        new Clause("bad"),
                        new OrgId("H26.01"));
        refused(404, "UNKNOWN_SERIES", shared.as(Api.TASK_FORCE).get(SERIES + "/" + id));
        return reply;
    }

    private static String elsewhere(String wish) {
        return wish.replace(city.directive(), ServedCity.shared().directive());
    }

    @Test
    void a_clause_is_a_series_or_one_task_or_goes_to_many() {
        var shared = ServedCity.shared();
        var force = shared.as(Api.TASK_FORCE);
        var body = shared.taskBody("H26.01", "26/05/2026");
        var clause = body.replaceFirst("(?s).*\"clause\":\"(\\d+)\".*", "$1");
        var task = force.post("/api/v1/tasks", body);
        force.get("/api/v1/tasks/" + task.text("id") + "?atLeast=1");
        refused(409, "ALREADY_ASSIGNED", force.post(SERIES, elsewhere(wish(clause, MONTHLY))));

        var given = force.post(SERIES, elsewhere(wish("kỳ.1", MONTHLY)));
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        assertThat(given.header("Location")).isEqualTo(SERIES + "/" + given.text("id"));
        var again = force.post(SERIES, elsewhere(wish("kỳ.1", MONTHLY)));
        refused(409, "SERIES_ALREADY_OPENED", again);
        assertThat(again.text("see")).isEqualTo(SERIES + "/" + given.text("id"));
        refused(
                409,
                "GIVEN_AS_A_SERIES",
                force.post(
                        "/api/v1/tasks",
                        body.replace("\"clause\":\"" + clause + "\"", "\"clause\":\"Kỳ.1\"")));
        var many =
                """
                {"clause":"kỳ.1","content":"x","phrase":"",
                 "units":[{"lead":"H26.02","leader":"P00011","officer":"P00013"}]}\
                """;
        refused(
                409,
                "GIVEN_AS_A_SERIES",
                force.post("/api/v1/directives/" + shared.directive() + "/fan-outs", many));
    }

    @Test
    void only_the_task_force_opens_and_ends_a_series() {
        for (var who :
                List.of(
                        Api.JUSTICE,
                        Api.INDUSTRY,
                        Api.MIGRATION,
                        Api.LEADERSHIP,
                        Api.ADMINISTRATOR)) {
            refused(403, "FORBIDDEN", city.as(who).post(SERIES, wish("9", MONTHLY)));
        }
        refused(404, "UNKNOWN_SERIES", taskForce.post(SERIES + "/" + NOBODYS + "/ends", "{}"));
        refused(404, "UNKNOWN_SERIES", taskForce.get(SERIES + "/" + NOBODYS));
        refused(403, "ANOTHER_UNITS_TASK", city.as(Api.JUSTICE).get(SERIES + "/" + NOBODYS));
        refused(403, "FORBIDDEN", city.as(Api.PUBLISHER).get(SERIES + "/" + NOBODYS));
        refused(403, "FORBIDDEN", city.as(Api.PUBLISHER).get(SERIES));
        var another = city.as(Api.JUSTICE).get(SERIES + "?unit=H26.02");
        refused(403, "ANOTHER_UNITS_TASK", another);
        refused(422, "UNKNOWN_UNIT", taskForce.get(SERIES + "?unit=H99.99"));
        refused(400, "BAD_VALUE", taskForce.get(SERIES + "?directive=81"));
        refused(400, "BAD_LIMIT", taskForce.get(SERIES + "?limit=501"));
        refused(400, "BAD_CURSOR", taskForce.get(SERIES + "?cursor=abc"));
    }

    private static String wish(String clause, String periods) {
        return """
        {"directive":"%s","clause":"%s","content":"Báo cáo tình hình","lead":"H26.01",
         "leader":"P00006","officer":"P00010",%s}\
        """
                .formatted(city.directive(), clause, periods);
    }

    /// @return id of the series
    private static String opened(String wish) {
        var reply = taskForce.post(SERIES, wish);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    private static void days(String upTo) {
        var reply =
                city.as(Api.MIGRATION).post("/api/v1/clock/days", "{\"date\":\"" + upTo + "\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static Api.Reply view(String series) {
        var reply = taskForce.get(SERIES + "/" + series);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    private static List<String> tasks(String series) {
        return StreamSupport.stream(view(series).body().path("tasks").spliterator(), false)
                .map(t -> t.path("id").asString())
                .toList();
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}
