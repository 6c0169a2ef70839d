package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.standing.TaskClass;
import dondoc.web.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListPlaceTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-13");

    @Test
    void a_list_goes_on_after_midnight_for_the_day_it_was_begun_on() {
        var last = sheet(DAY.plusDays(3));
        var cursor = ListPlace.of(late(DAY), null).behind(last);
        var next = ListPlace.of(late(DAY.plusDays(1)), cursor);
        assertThat(next.question()).isEqualTo(late(DAY));
        assertThat(next.after())
                .isNotNull()
                .satisfies(p -> assertThat(p.due()).isEqualTo(last.due()));
        assertThat(ListPlace.of(late(DAY.plusDays(2)), next.behind(last)).question().day())
                .isEqualTo(DAY);
    }

    @Test
    void a_place_among_tasks_without_deadline_is_kept() {
        var cursor = ListPlace.of(late(DAY), null).behind(sheet(null));
        assertThat(ListPlace.of(late(DAY), cursor).after())
                .isNotNull()
                .satisfies(p -> assertThat(p.due()).isNull());
    }

    @Test
    void a_cursor_of_another_question_opens_nothing() {
        var cursor = ListPlace.of(late(DAY), null).behind(sheet(DAY));
        var other = new TaskQuestion(null, null, DAY, null, null, "x", null, null, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ListPlace.of(other, cursor))
                .satisfies(e -> assertThat(e.code()).isEqualTo("BAD_CURSOR"));
    }

    private static TaskQuestion late(LocalDate day) {
        return new TaskQuestion(
                null, TaskClass.OPEN_OVERDUE, day, null, null, null, null, null, null);
    }

    private static TaskSheet sheet(@Nullable LocalDate due) {
        var number = new DocumentNumber("2/UBND-TH");
        var directive = DirectiveId.of("UBND Thành phố", number, 2026);
        return new TaskSheet(
                TaskId.of(directive, new Clause("1")),
                1,
                directive,
                number,
                2026,
                new Clause("1"),
                DAY,
                "Rà soát",
                new OrgId("H26.01"),
                new PersonId("P00041"),
                new PersonId("P00043"),
                List.of(),
                "",
                due,
                due,
                Rule.ON,
                "2026-1",
                false,
                DAY,
                null,
                Standing.OPEN,
                null,
                null,
                null,
                null,
                List.of(),
                LocalDate.parse("2026-05-13"),
                null,
                null);
    }
}
