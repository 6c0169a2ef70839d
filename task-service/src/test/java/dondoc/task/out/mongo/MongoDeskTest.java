package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DUE;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dondoc.feed.Fact;
import dondoc.task.application.reading.DeskReading;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoDeskTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final String AT = "2026-05-20T01:00:00Z";

    private final Facts facts = new Facts();
    private final List<Fact> told = new ArrayList<>();
    private TaskList list;
    private DeskReading desk;

    @BeforeEach
    void fill() {
        var database = StoreInMemory.emptied("desk");
        var collections = new Collections(database);
        list = new TaskList(collections);
        list.prepare();
        for (int clause = 1; clause <= 5; clause++) {
            told.add(facts.assigned(clause, "H26.0" + clause, DUE.plusDays(9 - clause), "Rà soát"));
        }
        desk = new MongoDesk(collections);
    }

    @Test
    void reports_wait_the_oldest_first_until_they_are_decided() {
        reported(1, DAY);
        reported(2, DAY.minusDays(3));
        reported(3, DAY.minusDays(1));
        tell(new TaskEvent.CompletionAccepted(task(3), DAY, null));
        assertThat(waiting(Matter.REPORT)).containsExactly(task(2), task(1));
        tell(new TaskEvent.CompletionRejected(task(2), DAY, "Thiếu"));
        assertThat(waiting(Matter.REPORT)).containsExactly(task(1));
    }

    @Test
    void requests_for_more_time_wait_by_what_is_due_first_until_they_are_answered() {
        requested(1);
        requested(2);
        requested(3);
        assertThat(waiting(Matter.EXTENSION)).containsExactly(task(3), task(2), task(1));
        tell(new TaskEvent.ExtensionRefused(task(3), 1, DAY, "Không"));
        assertThat(waiting(Matter.EXTENSION)).containsExactly(task(2), task(1));
        reported(2, DAY);
        tell(new TaskEvent.CompletionAccepted(task(2), DAY, null));
        assertThat(waiting(Matter.EXTENSION)).containsExactly(task(1));
    }

    @Test
    void returns_wait_the_oldest_first_until_they_are_decided() {
        returned(1, DAY);
        returned(2, DAY.minusDays(1));
        assertThat(waiting(Matter.RETURN)).containsExactly(task(2), task(1));
        tell(new TaskEvent.ReturnDecided(task(2), 1, false, DAY, "Đúng việc", null));
        assertThat(waiting(Matter.RETURN)).containsExactly(task(1));
    }

    @Test
    void cuts_put_together_are_the_whole() {
        IntStream.rangeClosed(1, 5).forEach(this::requested);
        var together = new ArrayList<TaskId>();
        for (int skip = 0; skip < 5; skip += 2) {
            desk.tasks(Matter.EXTENSION, skip, 2).forEach(t -> together.add(t.id()));
        }
        assertThat(together).containsExactly(task(5), task(4), task(3), task(2), task(1));
    }

    @Test
    void what_is_not_closed_is_counted_for_the_units_asked_about() {
        reported(1, DAY);
        reported(2, DAY);
        tell(new TaskEvent.CompletionAccepted(task(2), DAY, null));
        assertThat(
                        desk.openByUnit(
                                Set.of(
                                        new OrgId("H26.01"),
                                        new OrgId("H26.02"),
                                        new OrgId("H26.03"))))
                .containsExactly(entry(new OrgId("H26.01"), 1L), entry(new OrgId("H26.03"), 1L));
    }

    private List<TaskId> waiting(Matter matter) {
        list.fold(told);
        told.clear();
        var found = desk.tasks(matter, 0, 50).stream().map(TaskSheet::id).toList();
        assertThat(desk.count(matter)).isEqualTo(found.size());
        return found;
    }

    private void reported(int clause, LocalDate on) {
        tell(new TaskEvent.CompletionReported(task(clause), on, null, DUE, null));
    }

    private void requested(int clause) {
        tell(new TaskEvent.ExtensionRequested(task(clause), 1, DUE.plusDays(30), "Chờ", null, DAY));
    }

    private void returned(int clause, LocalDate on) {
        tell(
                new TaskEvent.ReturnAsked(
                        task(clause), 1, ReturnKind.RETURNED, on, "Không phải việc của sở", null));
    }

    private void tell(TaskEvent event) {
        told.add(facts.fact(event, AT));
        list.fold(told);
        told.clear();
    }
}
