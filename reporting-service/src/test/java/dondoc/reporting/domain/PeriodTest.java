package dondoc.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.reporting.domain.Closing.Accepted;
import dondoc.reporting.domain.Closing.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate CUTOFF = LocalDate.of(2026, 9, 29);
    private static final ReportingPeriod WEEK =
            ReportingPolicies.DEFAULT.cutOffOn(CUTOFF).getFirst();
    private static final Figures FIGURES = figures("H26.01", "H26.02");

    @Test
    void a_period_is_closed_with_its_figures() {
        assertThat(Period.running().decide(new ClosePeriod(WEEK, FIGURES)))
                .isEqualTo(
                        new Accepted(
                                List.of(
                                        new PeriodClosed(
                                                new PeriodId("W2026-40"),
                                                PeriodKind.WEEK,
                                                LocalDate.of(2026, 9, 23),
                                                CUTOFF,
                                                FIGURES))));
    }

    @Test
    void figures_that_do_not_sum_are_refused() {
        var wrong =
                new Figures(
                        FIGURES.assigned() + 1,
                        FIGURES.total(),
                        FIGURES.units(),
                        FIGURES.byYear(),
                        FIGURES.unitsByYear());
        assertThat(Period.running().decide(new ClosePeriod(WEEK, wrong)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo("CLASSES_DO_NOT_SUM");
                            assertThat(refused.details())
                                    .containsEntry("period", "W2026-40")
                                    .containsEntry("where", "classes")
                                    .containsEntry("expected", "3")
                                    .containsEntry("found", "2");
                        });
    }

    @Test
    void closing_again_with_the_same_figures_changes_nothing() {
        assertThat(closed().decide(new ClosePeriod(WEEK, FIGURES)))
                .isEqualTo(new Accepted(List.of()));
    }

    @Test
    void a_closed_period_is_not_closed_otherwise() {
        assertThat(closed().decide(new ClosePeriod(WEEK, figures("H26.01"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("CLOSED_OTHERWISE"));
    }

    @Test
    void a_report_without_any_task_is_a_report() {
        var none = new Figures(0, Counts.NONE, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        assertThat(Period.running().decide(new ClosePeriod(WEEK, none)))
                .isInstanceOf(Accepted.class);
    }

    private static Period closed() {
        var accepted = (Accepted) Period.running().decide(new ClosePeriod(WEEK, FIGURES));
        return Period.running().evolve(accepted.events().getFirst());
    }

    private static Figures figures(String... units) {
        return Tally.of(
                List.of(units).stream()
                        .map(unit ->
                                new TaskHistory(
                                        "t",
                                        unit,
                                        LocalDate.of(2026, 5, 4),
                                        null,
                                        LocalDate.of(2026, 5, 4),
                                        List.of()))
                        .toList(),
                CUTOFF);
    }
}
