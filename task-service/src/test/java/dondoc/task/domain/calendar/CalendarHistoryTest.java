package dondoc.task.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.eventsourcing.Json;
import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarHistoryTest {
    private static final LocalDate DAY = LocalDate.parse("2026-09-02");
    private static final Occasion WHEN =
            new Occasion(
                    Instant.parse("2026-05-20T02:00:00Z"),
                    LocalDate.parse("2026-05-20"),
                    new Asker(null, Set.of(Asker.ADMINISTRATOR)));

    @Test
    void what_is_published_is_no_longer_than_the_contract_promises() {
        assertThat(decided("x".repeat(500), List.of(day(0, "x".repeat(200))))).hasSize(1);
        refused("x".repeat(501), List.of(day(0, "x")), Reason.TEXT_TOO_LONG);
        refused("x", List.of(day(0, "x".repeat(201))), Reason.TEXT_TOO_LONG);
    }

    @Test
    void a_calendar_has_a_limit_and_names_no_day_twice() {
        var many = IntStream.rangeClosed(0, 5_000).mapToObj(i -> day(i, "x")).toList();
        refused("x", many, Reason.LIST_TOO_LONG);
        refused("x", List.of(day(1, "x"), day(1, "y")), Reason.DAY_TWICE);
    }

    @Test
    void calendars_published_again_and_again_are_refused_before_their_history_is_too_large() {
        var history = CalendarHistory.NONE;
        var versions = 0;
        try {
            for (; versions < 100; versions++) {
                var name = "Nghỉ bù " + versions;
                var days = IntStream.range(0, 5_000).mapToObj(i -> day(i, name)).toList();
                history = history.evolve(decided(history, "x", days).getFirst());
            }
        } catch (Rejection e) {
            assertThat(e.reason()).isEqualTo(Reason.CALENDAR_HISTORY_FULL);
            assertThat(e.details()).containsEntry("most", "2000");
        }
        assertThat(versions).isBetween(3, 20);
        assertThat(Json.write(history).length).isLessThan(3_000_000);
        assertThat(decided(history, "x", List.of(day(0, "Nghỉ lễ")))).as("a short one").hasSize(1);
    }

    private static List<CalendarPublished> decided(
            CalendarHistory history, String notice, List<SpecialDay> days) {
        return CalendarHistory.decide(new PublishCalendar(notice, days), history, WHEN);
    }

    private static void refused(String notice, List<SpecialDay> days, Reason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> decided(notice, days))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<CalendarPublished> decided(String notice, List<SpecialDay> days) {
        return decided(CalendarHistory.NONE, notice, days);
    }

    private static SpecialDay day(int after, String name) {
        return new SpecialDay(DAY.plusDays(after), DayKind.HOLIDAY, name);
    }
}
