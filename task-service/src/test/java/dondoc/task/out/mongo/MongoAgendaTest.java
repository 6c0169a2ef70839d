package dondoc.task.out.mongo;

import static dondoc.task.application.reading.Pressing.DUE_SOON;
import static dondoc.task.application.reading.Pressing.IN_TIME;
import static dondoc.task.application.reading.Pressing.NO_DEADLINE;
import static dondoc.task.application.reading.Pressing.OVERDUE;
import static dondoc.task.application.reading.Pressing.WAITING;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dondoc.feed.Fact;
import dondoc.task.application.reading.Agenda;
import dondoc.task.application.reading.Pressing;
import dondoc.task.application.reading.Sorting;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoAgendaTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final TaskQuestion OURS =
            new TaskQuestion(new OrgId("H26.01"), null, DAY, null, null, null, null, null, null);
    private static final List<Pressing> ALL = List.of(Pressing.values());

    private Agenda agenda;

    /// 1 and 2 overdue, 3 and 4 due soon, 5 reported, 6 in time, 7 without a deadline; 8 another's.
    @BeforeEach
    void fill() {
        var database = StoreInMemory.emptied("agenda");
        var collections = new Collections(database);
        var list = new TaskList(collections);
        list.prepare();
        var facts = new Facts();
        var told = new ArrayList<Fact>();
        told.add(facts.assigned(1, "H26.01", DAY.minusDays(1), "Rà soát"));
        told.add(facts.assigned(2, "H26.01", DAY.minusDays(9), "Rà soát"));
        told.add(facts.assigned(3, "H26.01", DAY, "Rà soát"));
        told.add(facts.assigned(4, "H26.01", DAY.plusDays(7), "Rà soát"));
        told.add(facts.assigned(5, "H26.01", DAY.minusDays(3), "Rà soát"));
        told.add(facts.assigned(6, "H26.01", DAY.plusDays(8), "Rà soát"));
        told.add(facts.assigned(7, "H26.01", null, "Rà soát"));
        told.add(facts.assigned(8, "H26.02", DAY.minusDays(1), "Rà soát"));
        told.add(
                facts.fact(
                        new TaskEvent.CompletionReported(
                                task(5), DAY.minusDays(4), null, DAY.minusDays(3), null),
                        "2026-05-28T01:00:00Z"));
        told.add(
                facts.fact(new TaskEvent.ProgressUpdated(task(2), 5, "x"), "2026-05-29T01:00:00Z"));
        list.fold(told);
        agenda = new Agenda(new MongoAgenda(collections));
    }

    @Test
    void what_presses_how_is_counted_within_the_question() {
        assertThat(agenda.counts(OURS))
                .containsExactly(
                        entry(OVERDUE, 2L),
                        entry(DUE_SOON, 2L),
                        entry(WAITING, 1L),
                        entry(IN_TIME, 1L),
                        entry(NO_DEADLINE, 1L));
    }

    @Test
    void what_presses_most_lies_on_top_the_oldest_first() {
        assertThat(tasks(ALL, Sorting.BY_DUE, 0, 50)).containsExactly(ids(2, 1, 3, 4, 5, 6, 7));
        assertThat(tasks(List.of(DUE_SOON), Sorting.BY_DUE, 0, 50)).containsExactly(ids(3, 4));
    }

    @Test
    void cuts_of_the_list_put_together_are_the_list() {
        var together = new ArrayList<TaskId>();
        for (int skip = 0; skip < 7; skip += 3) {
            together.addAll(tasks(ALL, Sorting.BY_DUE, skip, 3));
        }
        assertThat(together).containsExactly(ids(2, 1, 3, 4, 5, 6, 7));
        assertThat(tasks(ALL, Sorting.BY_DUE, 7, 3)).isEmpty();
    }

    @Test
    void within_what_presses_alike_the_reader_chooses_the_order() {
        var spokenOf = new Sorting(Sorting.Key.UPDATED, false);
        assertThat(tasks(List.of(OVERDUE), spokenOf, 0, 50)).containsExactly(ids(1, 2));
        var backwards = new Sorting(Sorting.Key.DUE, true);
        assertThat(tasks(ALL, backwards, 0, 50)).containsExactly(ids(1, 2, 4, 3, 5, 6, 7));
    }

    private List<TaskId> tasks(List<Pressing> groups, Sorting sorting, int skip, int limit) {
        return agenda
                .cut(new Agenda.Wanted(OURS, groups, sorting), agenda.counts(OURS), skip, limit)
                .stream()
                .flatMap(g -> g.tasks().stream())
                .map(t -> t.id())
                .toList();
    }

    private static TaskId[] ids(int... clauses) {
        return java.util.Arrays.stream(clauses).mapToObj(Facts::task).toArray(TaskId[]::new);
    }
}
