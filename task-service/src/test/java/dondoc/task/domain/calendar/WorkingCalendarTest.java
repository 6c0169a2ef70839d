package dondoc.task.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.domain.Samples;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = Samples.calendar();

    @Test
    void a_swap_saturday_is_worked_and_the_monday_given_for_it_is_not() {
        assertThat(calendar.works(LocalDate.parse("2026-08-22"))).isTrue();
        assertThat(calendar.works(LocalDate.parse("2026-08-31"))).isFalse();
    }

    @Test
    void holidays_and_compensation_days_are_not_worked() {
        assertThat(calendar.works(LocalDate.parse("2026-02-17"))).isFalse();
        assertThat(calendar.works(LocalDate.parse("2026-04-27"))).isFalse();
        assertThat(calendar.why(LocalDate.parse("2026-02-17"))).contains("Tết Nguyên đán");
    }

    @Test
    void before_any_publication_monday_to_friday_are_worked() {
        assertThat(WorkingCalendar.UNPUBLISHED.works(LocalDate.parse("2026-02-17"))).isTrue();
        assertThat(WorkingCalendar.UNPUBLISHED.works(LocalDate.parse("2026-08-22"))).isFalse();
    }

    @Test
    void a_year_whose_holidays_are_not_announced_is_provisional() {
        assertThat(calendar.provisionalFor(LocalDate.parse("2026-05-01"))).isFalse();
        assertThat(calendar.provisionalFor(LocalDate.parse("2027-02-08"))).isTrue();
    }

    @Property
    void the_nth_working_day_is_worked_and_n_working_days_lie_up_to_it(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 200) int n) {
        var reached = calendar.nthWorkingDayAfter(day, n);
        assertThat(calendar.works(reached)).isTrue();
        assertThat(worked(day, reached)).isEqualTo(n);
    }

    @Property
    void a_day_moved_on_by_working_days_lies_that_many_of_them_later(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 200) int n) {
        var moved = calendar.later(day, n);
        assertThat(calendar.workingDaysIn(day, moved)).isEqualTo(n);
        assertThat(calendar.workingDaysIn(moved, day)).isZero();
    }

    @Property
    void a_later_start_never_gives_an_earlier_nth_working_day(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(calendar.nthWorkingDayAfter(day.plusDays(1), n))
                .isAfterOrEqualTo(calendar.nthWorkingDayAfter(day, n));
    }

    @Property
    void rolling_forward_moves_only_days_off_and_passes_no_working_day(
            @ForAll("days") LocalDate day) {
        var rolled = calendar.sameOrNextWorkingDay(day);
        assertThat(calendar.works(rolled)).isTrue();
        assertThat(day.datesUntil(rolled).filter(calendar::works)).isEmpty();
        assertThat(rolled.equals(day)).isEqualTo(calendar.works(day));
    }

    @Property
    void weekend_and_special_days_tell_every_day_off_once(@ForAll("days") LocalDate day) {
        var to = day.plusDays(40);
        long off =
                day.plusDays(1).datesUntil(to.plusDays(1)).filter(d -> !calendar.works(d)).count();
        long told =
                calendar.weekendDaysIn(day, to)
                        + calendar.specialDaysIn(day, to).stream()
                                .filter(d -> !d.kind().worked())
                                .count();
        assertThat(told).isEqualTo(off);
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("2024-12-01").toEpochDay(),
                        LocalDate.parse("2027-03-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private long worked(LocalDate after, LocalDate upTo) {
        return Stream.iterate(after.plusDays(1), d -> !d.isAfter(upTo), d -> d.plusDays(1))
                .filter(calendar::works)
                .count();
    }
}
