package dondoc.task.domain.series;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.domain.Samples;
import dondoc.task.domain.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which periods a task has that comes again, and when each is due.
class RecurrenceTest {
    private static final LocalDate UNTIL = LocalDate.parse("2027-12-31");

    private static Recurrence of(Every every, int day, String from, String phrase) {
        return new Recurrence(every, day, LocalDate.parse(from), UNTIL, phrase);
    }

    private static List<Turn> first(int turns, Recurrence recurrence) {
        return IntStream.rangeClosed(1, turns)
                .mapToObj(recurrence::turn)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void a_day_its_month_does_not_have_is_the_months_last_and_the_next_keeps_its_own() {
        assertThat(first(4, of(Every.MONTH, 31, "2026-12-31", "Trong kỳ")))
                .extracting(Turn::begins)
                .extracting(LocalDate::toString)
                .containsExactly("2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31");
    }

    @Test
    void weeks_are_named_as_iso_names_them_across_the_year() {
        assertThat(first(3, of(Every.WEEK, 4, "2026-12-25", "Trong kỳ")))
                .extracting(Turn::name)
                .containsExactly("2026-W53", "2027-W01", "2027-W02");
    }

    @Test
    void quarters_begin_on_a_day_of_their_first_month() {
        assertThat(first(3, of(Every.QUARTER, 15, "2026-04-16", "Trong kỳ")))
                .extracting(t -> t.name() + " " + t.begins())
                .containsExactly("2026-Q3 2026-07-15", "2026-Q4 2026-10-15", "2027-Q1 2027-01-15");
    }

    @Test
    void the_first_begins_on_its_day_at_the_earliest_and_the_last_at_the_latest() {
        assertThat(first(1, of(Every.MONTH, 20, "2026-05-20", "Trong kỳ")))
                .extracting(Turn::begins)
                .containsExactly(LocalDate.parse("2026-05-20"));
        var one =
                new Recurrence(
                        Every.MONTH,
                        1,
                        LocalDate.parse("2026-05-20"),
                        LocalDate.parse("2026-06-01"),
                        "Trong kỳ");
        assertThat(first(3, one)).extracting(Turn::name).containsExactly("2026-06");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,1,Trước ngày 25 hằng tháng,Trước ngày 25/06/2026,2026-06-24",
        "MONTH,1,chậm nhất ngày 5 hàng tháng,Chậm nhất ngày 05/06/2026,2026-06-05",
        "MONTH,20,Chậm nhất ngày 5,Chậm nhất ngày 05/07/2026,2026-07-05",
        "MONTH,1,Trước ngày 1,Trước ngày 01/07/2026,2026-06-30",
        "MONTH,1,Ngày 31,30/06/2026,2026-06-30",
        "MONTH,1,Trong kỳ,Chậm nhất ngày 30/06/2026,2026-06-30",
        "MONTH,1,Trong 10 ngày làm việc,Trong 10 ngày làm việc,2026-06-15",
        "MONTH,1,Trong 10 ngày,Trong 10 ngày,2026-06-11",
        "QUARTER,1,Trước ngày 25 hằng quý,Trước ngày 25/09/2026,2026-09-24",
        "QUARTER,1,Trong kỳ,Chậm nhất ngày 30/09/2026,2026-09-30",
        "WEEK,1,Trong kỳ,Chậm nhất ngày 07/06/2026,2026-06-07"
    })
    void each_period_has_a_deadline_of_its_own(
            Every every, int day, String said, String phrase, LocalDate due) {
        var turn = first(1, of(every, day, "2026-06-01", said)).getFirst();
        assertThat(turn.phrase()).isEqualTo(phrase);
        assertThat(Deadline.of(turn.phrase(), turn.begins(), Samples.calendar()).due())
                .isEqualTo(due);
    }

    @Property
    void periods_follow_one_another_and_none_is_due_before_it_begins(
            @ForAll Every every,
            @ForAll @IntRange(min = 1, max = 7) int day,
            @ForAll @IntRange(min = 0, max = 700) int days,
            @ForAll @IntRange(min = 1, max = 40) int number) {
        var from = LocalDate.parse("2026-01-01").plusDays(days);
        var phrase = every == Every.WEEK ? "Trong kỳ" : "Trước ngày 5";
        var until = LocalDate.parse("2060-01-01");
        var recurrence = new Recurrence(every, day, from, until, phrase);
        var turn = recurrence.turn(number).orElseThrow();
        var next = recurrence.turn(number + 1).orElseThrow();
        assertThat(turn.begins()).isAfterOrEqualTo(from).isBefore(next.begins());
        assertThat(turn.name()).isNotEqualTo(next.name());
        assertThat(Deadline.of(turn.phrase(), turn.begins(), Samples.calendar()).due())
                .isAfterOrEqualTo(turn.begins());
    }
}
