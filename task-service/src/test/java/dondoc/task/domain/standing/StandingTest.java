package dondoc.task.domain.standing;

import static dondoc.task.domain.standing.Standing.OPEN;
import static dondoc.task.domain.standing.Standing.completed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    private static final LocalDate DUE = LocalDate.of(2026, 5, 15);

    @Test
    void an_open_task_is_in_time_until_the_end_of_its_due_day() {
        assertThat(OPEN.at(DUE, DUE)).isEqualTo(TaskClass.OPEN_WITHIN_DEADLINE);
        assertThat(OPEN.at(DUE.plusDays(1), DUE)).isEqualTo(TaskClass.OPEN_OVERDUE);
        assertThat(OPEN.at(DUE.plusYears(9), null)).isEqualTo(TaskClass.OPEN_NO_DEADLINE);
    }

    @Test
    void the_day_of_the_report_decides_and_the_due_date_in_force_then() {
        assertThat(completed(DUE, DUE)).isEqualTo(Standing.COMPLETED_ON_TIME);
        assertThat(completed(DUE.plusDays(1), DUE)).isEqualTo(Standing.COMPLETED_LATE);
        assertThat(completed(DUE, null)).isEqualTo(Standing.COMPLETED_NO_DEADLINE);
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void no_passing_of_a_day_changes_what_is_not_open(Standing standing) {
        assertThat(standing.at(DUE.minusYears(1), DUE))
                .isEqualTo(standing.at(DUE.plusYears(1), DUE))
                .hasToString(standing.name());
    }

    @Test
    void days_late_are_calendar_days_after_the_due_day() {
        assertThat(Standing.daysLate(DUE, DUE.plusDays(1))).isEqualTo(1);
        assertThat(Standing.daysLate(DUE, DUE)).isZero();
        assertThat(Standing.daysLate(DUE, DUE.minusDays(3))).isZero();
    }
}
