package dondoc.reporting.application;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.reporting.domain.Figures;
import dondoc.reporting.domain.Tally;
import dondoc.reporting.domain.TaskHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Figures FIGURES =
            Tally.of(List.of(task("H26.01"), task("H26.02"), task("H26.02")), DAY);

    @ParameterizedTest
    @ValueSource(strings = {"task-force", "leadership", "publisher", "administrator"})
    void the_roles_of_the_city_see_everything(String role) {
        assertThat(Sight.of(by("H26.01", role)).of(FIGURES)).isEqualTo(FIGURES);
    }

    @Test
    void an_officer_sees_his_own_unit_and_nothing_that_tells_of_others() {
        var seen = Sight.of(by("H26.02", "department-officer")).of(FIGURES);
        assertThat(seen.assigned()).isEqualTo(2);
        assertThat(seen.total()).isEqualTo(FIGURES.units().get("H26.02"));
        assertThat(seen.units()).containsOnlyKeys("H26.02");
        assertThat(seen.unitsByYear()).containsOnlyKeys("H26.02");
        assertThat(seen.check().holds()).isTrue();
    }

    @Test
    void an_officer_of_no_unit_sees_no_figures() {
        var seen = Sight.of(by(null, "department-officer")).of(FIGURES);
        assertThat(seen.assigned()).isZero();
        assertThat(seen.units()).isEmpty();
    }

    @Test
    void a_role_of_another_kind_sees_no_more_than_an_officer() {
        assertThat(Sight.of(by("H26.01", "migration")).of(FIGURES).units())
                .containsOnlyKeys("H26.01");
    }

    private static By by(@Nullable String unit, String role) {
        return new By("somebody", unit, Set.of(role));
    }

    private static TaskHistory task(String unit) {
        return new TaskHistory("t", unit, DAY, null, DAY, List.of());
    }
}
