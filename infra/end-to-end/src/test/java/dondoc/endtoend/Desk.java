package dondoc.endtoend;

import static dondoc.endtoend.Caller.body;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.endtoend.Caller.Heard;
import dondoc.standalone.users.Users;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// The Task Force's desk: gives a task by a directive of its own, and lets days begin.
final class Desk {
    static final String DEPARTMENT = "H26.05";
    static final String OFFICER = "so-gddt";
    static final String OTHER_OFFICER = "phuong-hoankiem";

    private final City city;
    private final Caller taskForce;
    private final Caller administrator;
    private final Caller officer;

    Desk(City city) {
        this.city = city;
        this.taskForce = city.caller(Users.TASK_FORCE);
        this.administrator = city.caller(Users.ADMINISTRATOR);
        this.officer = city.caller(OFFICER);
    }

    LocalDate today() throws Exception {
        var clock = taskForce.get(city.doors().task(), "/api/v1/clock");
        return LocalDate.parse(clock.body().path("day").asString());
    }

    /// Gives a task to [#DEPARTMENT].
    ///
    /// @return its id
    String task(LocalDate due) throws Exception {
        return task(due, DEPARTMENT, person("LEADER"), person("SPECIALIST"));
    }

    /// Gives a task to a unit and its people.
    ///
    /// @return its id
    String task(LocalDate due, String lead, String leader, String specialist) throws Exception {
        var number = "T%s/TCT".formatted(UUID.randomUUID().toString().substring(0, 8));
        var directive =
                taskForce.post(
                        city.doors().task(),
                        "/api/v1/directives",
                        body(
                                "issuer", "UBND Thành phố",
                                "number", number,
                                "issued", today().toString(),
                                "signer", "Chủ tịch UBND Thành phố",
                                "type", "Công văn",
                                "about", "V/v kiểm tra toàn tuyến"));
        assertThat(directive.status()).as("%s", directive.body()).isEqualTo(201);
        var task =
                taskForce.post(
                        city.doors().task(),
                        "/api/v1/tasks",
                        body(
                                "directive",
                                directive.body().path("id").asString(),
                                "clause",
                                "1",
                                "content",
                                "Rà soát và báo cáo kết quả",
                                "lead",
                                lead,
                                "leader",
                                leader,
                                "officer",
                                specialist,
                                "coordinators",
                                java.util.List.of(),
                                "phrase",
                                "Chậm nhất ngày %td/%<tm/%<tY".formatted(due),
                                "starred",
                                false));
        assertThat(task.status()).as("%s", task.body()).isEqualTo(201);
        return task.body().path("id").asString();
    }

    /// @param number of a directive
    /// @return how many tasks there are by it
    long tasksOf(String number) throws Exception {
        var named = URLEncoder.encode(number, StandardCharsets.UTF_8);
        return taskForce
                .get(city.doors().task(), "/api/v1/tasks?number=" + named)
                .body()
                .path("total")
                .asLong();
    }

    /// The unit sends what concerns its task, dated today.
    void sent(String task, String what, Object... body) throws Exception {
        var answer =
                officer.post(
                        city.doors().task(),
                        "/api/v1/tasks/%s/%s".formatted(task, what),
                        body(body));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    /// The administrator sends a file.
    void imported(String what, String csv) {
        var to = city.doors().task().resolve("/api/v1/imports/" + what);
        var answer =
                city.patient(Users.ADMINISTRATOR)
                        .postCsv(to, csv.strip().replace("\n", "\r\n"), Map.of());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().path("refused")).as("%s", answer.body()).isEmpty();
    }

    /// Somebody of [#DEPARTMENT] in the sample.
    static String person(String post) throws Exception {
        try (var people = java.nio.file.Files.lines(City.SAMPLE.resolve("people.csv"))) {
            return people.filter(line -> line.contains("," + DEPARTMENT + "," + post + ","))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll(",.*", "");
        }
    }

    /// Lets the standing city go on until this day.
    void until(LocalDate day) throws Exception {
        for (LocalDate today = today(); today.isBefore(day); today = today()) {
            Heard answer =
                    administrator.post(
                            city.doors().task(),
                            "/api/v1/clock/next-day",
                            body("date", today.plusDays(1).toString()));
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        }
    }
}
