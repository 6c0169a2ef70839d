package dondoc.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogDaysTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 8, 22);

    @Test
    void a_swapped_saturday_is_worked_and_the_monday_it_pays_for_is_not() {
        var days =
                new LogDays(
                        Map.of(
                                SATURDAY,
                                true,
                                SATURDAY.plusDays(1),
                                false,
                                SATURDAY.plusDays(2),
                                true));
        assertThat(days.workingDays(SATURDAY, SATURDAY.plusDays(2))).isEqualTo(2);
        assertThat(days.workingDays(SATURDAY.plusDays(1), SATURDAY.plusDays(1))).isZero();
    }

    @Test
    void what_the_log_does_not_cover_is_not_counted() {
        var days = new LogDays(Map.of(SATURDAY, true));
        assertThat(days.workingDays(SATURDAY.minusDays(1), SATURDAY)).isNull();
        assertThat(days.workingDays(SATURDAY, SATURDAY.plusDays(1))).isNull();
    }

    @Test
    void an_episode_of_one_day_off_has_a_calendar_day_and_no_working_day() {
        var sunday = SATURDAY.plusDays(1);
        var episode = Episode.running(sunday, SATURDAY).ending(sunday, EndReason.REPORTED);
        assertThat(episode.calendarDays(sunday)).isEqualTo(1);
        assertThat(episode.workingDays(sunday, new LogDays(Map.of(SATURDAY, true, sunday, false))))
                .isZero();
    }

    @Property
    void working_days_between_two_days_are_those_counted_one_by_one(
            @ForAll @Size(30) List<Boolean> worked,
            @ForAll @IntRange(max = 29) int a,
            @ForAll @IntRange(max = 29) int b) {
        var days = new TreeMap<LocalDate, Boolean>();
        for (var i = 0; i < worked.size(); i++) {
            days.put(SATURDAY.plusDays(i), worked.get(i));
        }
        var from = SATURDAY.plusDays(Math.min(a, b));
        var to = SATURDAY.plusDays(Math.max(a, b));
        assertThat(new LogDays(days).workingDays(from, to))
                .isEqualTo(
                        (int)
                                days.subMap(from, true, to, true).values().stream()
                                        .filter(w -> w)
                                        .count());
    }
}
