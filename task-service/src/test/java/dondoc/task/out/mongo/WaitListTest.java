package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DUE;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading.Place;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.standing.TaskClass;
import dondoc.task.domain.work.Authority;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tasks that wait for a superior, as they are read.
class WaitListTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final String AT = "2026-05-20T01:00:00Z";

    private TaskList list;
    private MongoTaskReading reading;
    private Facts facts;

    @BeforeEach
    void empty() {
        var database = StoreInMemory.emptied("waits");
        list = new TaskList(new Collections(database));
        list.prepare();
        reading = new MongoTaskReading(new Collections(database));
        facts = new Facts();
        list.fold(
                List.of(
                        facts.assigned(1, "H26.01", DUE, "Rà soát"),
                        facts.assigned(2, "H26.01", DUE.plusDays(90), "Rà soát"),
                        facts.assigned(3, "H26.01", null, "Thường xuyên")));
    }

    @Test
    void a_suspended_task_is_never_overdue_and_every_task_is_in_one_class() {
        happens(suspended(DUE), suspendedStanding());
        for (var day : List.of(DAY, DUE.plusDays(1), DUE.plusDays(89))) {
            assertThat(sheet().classAt(day)).isEqualTo(TaskClass.OPEN_WITHIN_DEADLINE);
            assertThat(sheet().daysLateAt(day)).isZero();
            assertThat(of(TaskClass.OPEN_WITHIN_DEADLINE, day)).contains("1", "2");
            assertThat(of(TaskClass.OPEN_OVERDUE, day)).isEmpty();
            assertThat(of(TaskClass.OPEN_NO_DEADLINE, day)).containsExactly("3");
        }
        assertThat(sheet().suspended()).isEqualTo(new TaskSheet.Wait(DAY, "Bộ Xây dựng", "1203"));
        assertThat(sheet().due()).isEqualTo(DUE);
        assertThat(last(1)).returns("Bộ Xây dựng", Happening::awaits).returns(DUE, Happening::from);
    }

    @Test
    void it_stands_behind_all_that_have_a_due_date_and_pages_go_on_behind_it() {
        happens(suspended(DUE));
        assertThat(of(null, DAY)).containsExactly("2", "1", "3");
        var seen = new ArrayList<String>();
        @Nullable Place place = null;
        for (var page = reading.tasks(all(null, DAY), null, 1);
                !page.isEmpty();
                page = reading.tasks(all(null, DAY), place, 1)) {
            seen.add(page.getLast().clause().value());
            place = Place.of(page.getLast());
        }
        assertThat(seen).containsExactly("2", "1", "3");
    }

    @Test
    void it_goes_on_with_another_due_date_and_what_it_waited_is_summed() {
        happens(
                suspended(DUE),
                resumed(2, DUE, DUE.plusDays(2)),
                suspended(DUE.plusDays(2)),
                resumed(3, DUE.plusDays(2), DUE.plusDays(7)));
        assertThat(sheet())
                .returns(DUE.plusDays(7), TaskSheet::due)
                .returns(5, TaskSheet::waited)
                .returns(null, TaskSheet::suspended);
        assertThat(of(TaskClass.OPEN_OVERDUE, DUE.plusDays(8))).containsExactly("1");
        assertThat(last(1))
                .returns(3, Happening::workingDays)
                .returns(DUE.plusDays(7), Happening::to);
    }

    @Test
    void a_withdrawn_task_waits_no_more() {
        happens(suspended(DUE), new TaskEvent.Withdrawn(task(1), DAY, null, null, null));
        assertThat(sheet().suspended()).isNull();
        assertThat(of(TaskClass.WITHDRAWN, DAY)).containsExactly("1");
    }

    @Test
    void folded_again_it_is_the_same() {
        var suspended = facts.fact(suspended(DUE), AT);
        var resumed = facts.fact(resumed(2, DUE, DUE.plusDays(2)), AT);
        list.fold(List.of(suspended, resumed));
        var once = sheet();
        list.fold(List.of(suspended, resumed));
        assertThat(sheet()).isEqualTo(once);
    }

    @Test
    void the_code_of_a_reason_stands_beside_its_text() {
        happens(
                new TaskEvent.ExtensionGranted(
                        task(1),
                        null,
                        DUE,
                        DUE.plusDays(9),
                        DAY,
                        null,
                        "Chờ Bộ",
                        ExtensionReason.AWAITING_SUPERIOR,
                        Authority.TASK_FORCE));
        assertThat(last(1))
                .returns("Chờ Bộ", Happening::text)
                .returns(ExtensionReason.AWAITING_SUPERIOR, Happening::reasonCode);
    }

    private static TaskEvent suspended(LocalDate due) {
        return new TaskEvent.Suspended(task(1), DAY, "Bộ Xây dựng", due, "1203", null);
    }

    private static TaskEvent suspendedStanding() {
        return new TaskEvent.Suspended(task(3), DAY, "Bộ Xây dựng", null, null, null);
    }

    private static TaskEvent resumed(int workingDays, LocalDate from, LocalDate to) {
        return new TaskEvent.Resumed(
                task(1),
                DAY,
                DAY.plusDays(workingDays),
                workingDays,
                from,
                to,
                "2026-1",
                null,
                null);
    }

    private List<String> of(@Nullable TaskClass in, LocalDate day) {
        return reading.tasks(all(in, day), null, 9).stream().map(t -> t.clause().value()).toList();
    }

    private static TaskQuestion all(@Nullable TaskClass in, LocalDate day) {
        return new TaskQuestion(null, in, day, null, null, null, null, null, null);
    }

    private TaskSheet sheet() {
        return reading.task(task(1)).orElseThrow();
    }

    private Happening last(int clause) {
        return reading.latest(task(clause), 1).getFirst();
    }

    private void happens(TaskEvent... events) {
        for (var event : events) {
            list.fold(List.of(facts.fact(event, AT)));
        }
    }
}
