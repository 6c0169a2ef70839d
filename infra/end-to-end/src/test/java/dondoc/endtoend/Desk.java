package dondoc.endtoend;

import static dondoc.endtoend.Caller.body;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.endtoend.Caller.Heard;
import dondoc.standalone.users.Users;
import java.time.LocalDate;
import java.util.UUID;

/// The Task Force's desk: gives a task by a directive of its own, and lets days begin.
final class Desk {
    static final String DEPARTMENT = "H26.05";
    static final String OFFICER = "so-gddt";
    static final String OTHER_OFFICER = "phuong-hoankiem";

    private final City city;
    private final Caller taskForce;
    private final Caller administrator;

    Desk(City city) {
        this.city = city;
        this.taskForce = city.caller(Users.TASK_FORCE);
        this.administrator = city.caller(Users.ADMINISTRATOR);
    }

    LocalDate today() throws Exception {
        var clock = taskForce.get(city.doors().task(), "/api/v1/clock");
        return LocalDate.parse(clock.body().path("day").asString());
    }

    /// Gives a task to [#DEPARTMENT].
    ///
    /// @return its id
    String task(LocalDate due) throws Exception {
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
                                "directive", directive.body().path("id").asString(),
                                "clause", "1",
                                "content", "Rà soát và báo cáo kết quả",
                                "lead", DEPARTMENT,
                                "leader", person("LEADER"),
                                "officer", person("SPECIALIST"),
                                "coordinators", java.util.List.of(),
                                "phrase", "Chậm nhất ngày %td/%<tm/%<tY".formatted(due),
                                "starred", false));
        assertThat(task.status()).as("%s", task.body()).isEqualTo(201);
        return task.body().path("id").asString();
    }

    /// Somebody of [#DEPARTMENT] in the sample.
    private static String person(String post) throws Exception {
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
