package dondoc.task.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.domain.OrgId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateRegistrationTest {
    private static final OrgId JUSTICE = new OrgId("H26.01");
    private static final OrgId INDUSTRY = new OrgId("H26.02");
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");

    @Test
    void each_units_reports_are_counted_and_the_days_of_the_late_ones_summed() {
        assertThat(
                        LateRegistration.of(
                                List.of(
                                        new Registration(INDUSTRY, DAY, DAY),
                                        new Registration(JUSTICE, DAY.minusDays(3), DAY),
                                        new Registration(JUSTICE, DAY, DAY),
                                        new Registration(JUSTICE, DAY.minusDays(1), DAY))))
                .containsExactly(
                        new LateRegistration(JUSTICE, 3, 2, 4),
                        new LateRegistration(INDUSTRY, 1, 0, 0));
    }

    @Test
    void without_reports_there_is_nothing_to_say() {
        assertThat(LateRegistration.of(List.of())).isEmpty();
    }
}
