package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.domain.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A calendar that changes while tasks are open, told in one go.
class ChangedCalendarIT {
    private static final String DOOR = "/api/v1/imports/calendar?notice=5678/TB-BNV";

    @Test
    void open_terms_follow_a_changed_calendar_once_and_the_past_does_not() {
        try (var city = ServedCity.ofItsOwn()) {
            var counted = city.task("H26.01", "Trong 9 ngày làm việc");
            var named = city.task("H26.01", "26/05/2026");
            assertThat(task(city, counted).text("due")).isEqualTo("2026-05-26");
            assertThat(task(city, named).text("due")).isEqualTo("2026-05-26");

            var longer = calendar("2026-05-25,OFF_SWAP,Hoán đổi\r\n");
            var loading = city.as(Api.MIGRATION).csv(DOOR, calendar("2026-12-30,HOLIDAY,Thử\r\n"));
            assertThat(loading.body().path("recounted")).as(loading.toString()).isEmpty();
            assertThat(city.as(Api.MIGRATION).post("/api/v1/clock/loaded", "{}").status())
                    .isEqualTo(200);

            refused(403, "ONLY_WHILE_LOADING", city.as(Api.MIGRATION).csv(DOOR, longer));
            refused(
                    403,
                    "ONLY_WHILE_LOADING",
                    city.as(Api.MIGRATION)
                            .csv("/api/v1/imports/units", Samples.bytes("org-units.csv")));

            var preview = city.as(Api.ADMINISTRATOR).csv(DOOR + "&dryRun=true", longer);
            moves(preview, counted);
            assertThat(task(city, counted).text("due")).isEqualTo("2026-05-26");
            assertThat(version(city)).isEqualTo("2026-2");

            moves(city.as(Api.ADMINISTRATOR).csv(DOOR, longer), counted);
            var after = city.as(Api.JUSTICE).get("/api/v1/tasks/" + counted + "?atLeast=2");
            assertThat(after.text("due")).isEqualTo("2026-05-27");
            assertThat(after.text("originalDue")).isEqualTo("2026-05-26");
            assertThat(after.body().path("explanation").path("vi").asString())
                    .contains("5678/TB-BNV", "27/05/2026");
            assertThat(task(city, named).text("due")).isEqualTo("2026-05-26");

            var again = city.as(Api.ADMINISTRATOR).csv(DOOR, longer);
            assertThat(again.body().path("recounted")).as(again.toString()).isEmpty();
            assertThat(task(city, counted).body().path("version").asInt()).isEqualTo(2);
            assertThat(version(city)).isEqualTo("2026-3");
        }
    }

    private static void moves(Api.Reply reply, String task) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.body().path("recounted"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.path("task").asString()).isEqualTo(task);
                    assertThat(r.path("from").asString()).isEqualTo("2026-05-26");
                    assertThat(r.path("to").asString()).isEqualTo("2026-05-27");
                });
    }

    private static String calendar(String more) {
        return new String(Samples.bytes("calendar-vn.csv"), StandardCharsets.UTF_8).strip()
                + "\r\n"
                + more;
    }

    private static Api.Reply task(ServedCity city, String id) {
        return city.as(Api.JUSTICE).get("/api/v1/tasks/" + id + "?atLeast=1");
    }

    private static String version(ServedCity city) {
        return city.as(Api.JUSTICE).get("/api/v1/calendar").text("version");
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}
