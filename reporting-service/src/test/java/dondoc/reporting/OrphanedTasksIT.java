package dondoc.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.reporting.Door.Back;
import dondoc.web.Roles;
import dondoc.web.test.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A unit ends with an open task; its week is reported only when somebody has taken the task.
class OrphanedTasksIT {

    private static final String LEADER = Tokens.bearer("leader", null, Roles.LEADERSHIP);
    private static final String WEEK = "/api/v1/periods/W2026-40";

    @TempDir Path dir;

    @Test
    void the_week_waits_for_the_successor_and_is_reported_as_known_at_its_cut_off()
            throws Exception {
        try (var running = Running.in(dir)) {
            var topic = running.topic();
            topic.day(day(28));
            unit(running, "H26.08", "Ban Quản lý dự án", "2026-09-28");
            topic.assign("t1", "H26.08", "2026-09-28", "2026-09-30");
            topic.day(day(29));
            topic.day(day(30));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(get(running, WEEK).code()).isEqualTo("ORPHANED_TASKS"));
            var refusal = get(running, WEEK);
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.json().path("detail").asString()).contains("W2026-40", "H26.08");
            assertThat(page(running, "/")).contains("W2026-40", "chưa có đơn vị kế thừa");
            assertThat(page(running, "/bao-cao/W2026-40")).contains("chưa có đơn vị kế thừa");
            assertThat(get(running, "/api/v1/periods").json().path("total").asInt()).isZero();

            topic.tell(
                    "t1",
                    "task.handed-over.v1",
                    "2026-09-30",
                    "{'on':'2026-09-28','to':{'lead':'H26.01'}}");
            topic.day(day(30).plusDays(1));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(get(running, WEEK).status()).isEqualTo(200));
            var week = get(running, WEEK).json();
            assertThat(week.path("units").propertyNames()).containsExactly("H26.08");
            assertThat(week.path("reproduced").asBoolean()).isTrue();
            assertThat(page(running, "/")).doesNotContain("chưa có đơn vị kế thừa");
        }
    }

    private static void unit(Running running, String code, String name, String validTo) {
        running.topic()
                .tell(
                        code,
                        "unit.registered.v1",
                        "2026-09-28",
                        "{'unit':'%s','name':'%s','kind':'AGENCY','validFrom':'2021-06-01','validTo':'%s'}"
                                .formatted(code, name, validTo));
    }

    private static Back get(Running running, String path) {
        return running.door().getAs(LEADER, path);
    }

    private static String page(Running running, String path) throws Exception {
        return running.page(path, null, Roles.LEADERSHIP).getContentAsString(UTF_8);
    }

    private static LocalDate day(int ofSeptember) {
        return LocalDate.of(2026, 9, ofSeptember);
    }
}
