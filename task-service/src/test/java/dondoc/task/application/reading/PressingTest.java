package dondoc.task.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.standing.TaskClass;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PressingTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-13");
    private static final TaskQuestion ALL =
            new TaskQuestion(null, null, DAY, null, null, null, null, null, null);

    @Test
    void what_is_due_within_a_week_is_due_soon() {
        assertThat(open(DAY.minusDays(1))).isEqualTo(Pressing.OVERDUE);
        assertThat(open(DAY)).isEqualTo(Pressing.DUE_SOON);
        assertThat(open(DAY.plusDays(7))).isEqualTo(Pressing.DUE_SOON);
        assertThat(open(DAY.plusDays(8))).isEqualTo(Pressing.IN_TIME);
    }

    @Test
    void every_class_presses_in_one_way_and_asks_for_that_class_only() {
        for (var in : TaskClass.values()) {
            var pressing = Pressing.of(in, DAY, DAY);
            assertThat(pressing.within(ALL).in()).isEqualTo(in);
        }
    }

    @Test
    void the_question_is_narrowed_and_never_widened() {
        assertThat(Pressing.DUE_SOON.within(ALL).dueTo()).isEqualTo(DAY.plusDays(7));
        assertThat(Pressing.IN_TIME.within(ALL).dueFrom()).isEqualTo(DAY.plusDays(8));
        var narrow =
                new TaskQuestion(
                        null, null, DAY, DAY.plusDays(20), DAY.plusDays(3), null, null, null, null);
        assertThat(Pressing.DUE_SOON.within(narrow).dueTo()).isEqualTo(DAY.plusDays(3));
        assertThat(Pressing.IN_TIME.within(narrow).dueFrom()).isEqualTo(DAY.plusDays(20));
    }

    private static Pressing open(LocalDate due) {
        return Pressing.of(Standing.OPEN.at(DAY, due), due, DAY);
    }
}
