package dondoc.escalation.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterBookTest {

    private static final UnitCode UNIT = new UnitCode("H26.33");

    private static LateTask late(String task, int episode, int due) {
        return new LateTask(
                new TaskId(task),
                "2/UBND-TH",
                2026,
                "1",
                LocalDate.of(2026, 5, due),
                3,
                null,
                2,
                episode,
                false);
    }

    private static DraftLetter letter(String week, LateTask... tasks) {
        var w = new Week(week);
        return new DraftLetter(UNIT, w, w.wednesday(), w.cutoff(), List.of(), List.of(tasks));
    }

    private static LetterBook after(DraftLetter... letters) {
        return Stream.of(letters)
                .reduce(
                        LetterBook.EMPTY,
                        (book, letter) ->
                                book.draft(letter).stream()
                                        .reduce(book, LetterBook::evolve, (_, b) -> b),
                        (_, b) -> b);
    }

    private static List<Integer> counts(LetterBook book, DraftLetter letter) {
        return book.draft(letter).stream()
                .flatMap(l -> l.tasks().stream().map(UrgedTask::letters))
                .toList();
    }

    @Test
    void the_letters_on_an_episode_are_counted_this_one_included() {
        var book = after(letter("2026-W20", late("a", 1, 8)), letter("2026-W21", late("a", 1, 8)));
        assertThat(counts(book, letter("2026-W22", late("a", 1, 8), late("b", 1, 15))))
                .containsExactly(3, 1);
    }

    @Test
    void a_new_episode_of_a_task_counts_anew() {
        var book = after(letter("2026-W20", late("a", 1, 8)));
        assertThat(counts(book, letter("2026-W21", late("a", 2, 15)))).containsExactly(1);
    }

    @Test
    void an_episode_that_was_away_and_resumed_counts_on() {
        var book = after(letter("2026-W20", late("a", 1, 8)), letter("2026-W21", late("b", 1, 9)));
        assertThat(counts(book, letter("2026-W22", late("a", 1, 8)))).containsExactly(2);
    }

    @Test
    void a_week_has_one_letter_and_no_week_comes_after_a_later_one() {
        var book = after(letter("2026-W21", late("a", 1, 8)));
        assertThat(book.draft(letter("2026-W21", late("b", 1, 9)))).isEmpty();
        assertThat(book.draft(letter("2026-W20", late("b", 1, 9)))).isEmpty();
    }

    @Test
    void a_unit_with_nothing_late_gets_no_letter() {
        assertThat(LetterBook.EMPTY.draft(letter("2026-W20"))).isEmpty();
    }

    @Test
    void the_annex_begins_with_what_is_late_longest() {
        var drafted = LetterBook.EMPTY.draft(letter("2026-W22", late("b", 1, 15), late("a", 1, 8)));
        assertThat(drafted.getFirst().tasks())
                .extracting(t -> t.task().value())
                .containsExactly("a", "b");
    }
}
