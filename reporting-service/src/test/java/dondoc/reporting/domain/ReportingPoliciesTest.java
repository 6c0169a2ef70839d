package dondoc.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingPoliciesTest {

    private static final ReportingPolicies DEFAULT = ReportingPolicies.DEFAULT;

    @ParameterizedTest
    @CsvSource({
        "2026-09-29, W2026-40, 2026-09-23",
        "2026-01-06, W2026-02, 2025-12-31",
        "2026-12-29, W2026-53, 2026-12-23",
        "2027-01-05, W2027-01, 2026-12-30",
        "2026-01-05, F2026-01-05, 2025-12-23",
        "2026-09-28, F2026-09-28, 2026-09-15",
        "2027-01-04, F2027-01-04, 2026-12-22",
        "2025-12-22, F2025-12-22, 2025-12-09",
        "2026-02-28, M2026-02, 2026-02-01",
        "2032-02-29, M2032-02, 2032-02-01",
    })
    void the_cut_off_names_the_period(LocalDate cutoff, String id, LocalDate from) {
        assertThat(DEFAULT.cutOffOn(cutoff))
                .first()
                .isEqualTo(
                        new ReportingPeriod(
                                new PeriodId(id), new PeriodId(id).kind(), from, cutoff));
    }

    @Test
    void a_quarter_ends_with_its_third_month() {
        assertThat(DEFAULT.cutOffOn(LocalDate.of(2026, 9, 30)))
                .extracting(p -> p.id().value())
                .containsExactly("M2026-09", "Q2026-3");
        assertThat(DEFAULT.cutOffOn(LocalDate.of(2026, 9, 30)).getLast().from())
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_tuesday_that_ends_a_quarter_cuts_off_three_periods_in_a_fixed_order() {
        assertThat(DEFAULT.cutOffOn(LocalDate.of(2026, 3, 31)))
                .extracting(p -> p.id().value())
                .containsExactly("W2026-14", "M2026-03", "Q2026-1");
    }

    @Test
    void most_days_cut_nothing_off() {
        assertThat(DEFAULT.cutOffOn(LocalDate.of(2026, 9, 25))).isEmpty();
        assertThat(DEFAULT.cutOffOn(LocalDate.of(2026, 9, 21))).isEmpty();
    }

    @Test
    void every_day_of_two_years_lies_in_exactly_one_week_fortnight_month_and_quarter() {
        var first = LocalDate.of(2026, 1, 1);
        for (var kind : PeriodKind.values()) {
            var periods =
                    first.datesUntil(first.plusYears(2))
                            .flatMap(day -> DEFAULT.cutOffOn(day).stream())
                            .filter(period -> period.kind() == kind)
                            .toList();
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).from())
                        .isEqualTo(periods.get(i - 1).cutoff().plusDays(1));
            }
            assertThat(periods).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_later_policy_does_not_move_earlier_cut_offs() {
        var fridays =
                new ReportingPolicy(
                        LocalDate.of(2026, 10, 5), DayOfWeek.FRIDAY, LocalDate.of(2026, 10, 5));
        var both = new ReportingPolicies(List.of(fridays, DEFAULT.policies().getFirst()));
        assertThat(both.cutOffOn(LocalDate.of(2026, 9, 29))).hasSize(1);
        assertThat(both.cutOffOn(LocalDate.of(2026, 10, 6))).isEmpty();
        assertThat(both.cutOffOn(LocalDate.of(2026, 10, 9))).hasSize(1);
    }

    @Test
    void before_the_first_policy_there_are_no_periods() {
        assertThat(DEFAULT.cutOffOn(LocalDate.of(2020, 12, 31))).isEmpty();
    }

    @Test
    void a_policy_begins_on_a_monday_and_alone() {
        var monday = DEFAULT.policies().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ReportingPolicy(
                                LocalDate.of(2026, 10, 6),
                                DayOfWeek.TUESDAY,
                                LocalDate.of(2026, 1, 5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportingPolicies(List.of(monday, monday)));
    }

    @ParameterizedTest
    @CsvSource({"2026-W40", "W2026-4", "M2026-20", "Q2026-5", "X2026-01", "''"})
    void what_is_no_period_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PeriodId(id));
        assertThat(PeriodId.fits(id)).isFalse();
    }
}
