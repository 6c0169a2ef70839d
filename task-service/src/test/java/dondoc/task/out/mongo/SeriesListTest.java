package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DIRECTIVE;
import static dondoc.task.out.mongo.Facts.ISSUED;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Clause;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.series.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The periods of a series as they are read.
class SeriesListTest {
    private static final SeriesId SERIES =
            SeriesId.of(DIRECTIVE, new Clause("6"), new OrgId("H26.02"));
    private static final SeriesId OTHER =
            SeriesId.of(DIRECTIVE, new Clause("7"), new OrgId("H26.02"));

    private MongoTaskReading reading;

    @BeforeEach
    void threePeriodsAndAnotherTask() {
        var database = StoreInMemory.emptied("series");
        var list = new TaskList(new Collections(database));
        list.prepare();
        reading = new MongoTaskReading(new Collections(database));
        var facts = new Facts();
        list.fold(
                List.of(
                        facts.assigned(1, "H26.01", null, "Việc khác"),
                        facts.period(2, period(SERIES, "2026-07-01")),
                        facts.period(3, period(SERIES, "2026-06-01")),
                        facts.period(4, period(OTHER, "2026-06-01"))));
    }

    private static Period period(SeriesId series, String begins) {
        return new Period(series, begins.substring(0, 7), LocalDate.parse(begins));
    }

    @Test
    void a_series_has_its_own_periods_in_the_order_of_their_days() {
        assertThat(reading.periodsOf(SERIES))
                .extracting(TaskSheet::id)
                .containsExactly(task(3), task(2));
    }

    @Test
    void days_are_counted_after_the_first_of_the_period_or_the_directives() {
        assertThat(reading.task(task(3)).map(TaskSheet::countedFrom))
                .contains(LocalDate.parse("2026-06-01"));
        assertThat(reading.task(task(1)).map(TaskSheet::countedFrom)).contains(ISSUED);
    }
}
