package dondoc.task.in.page.registry;

import dondoc.task.application.Wish;
import dondoc.task.application.reading.DeskReading;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand.DecideReturn;
import dondoc.task.in.page.Beginning;
import dondoc.task.in.page.Called;
import dondoc.task.in.page.State;
import dondoc.task.in.sight.ListQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Wishes of units to be rid of a task. Who agrees says at once who takes it instead, on the page of
/// the handover; here a unit is kept to its task.
@Component
class Returns implements Cases {
    private final DeskReading desk;
    private final TaskReading reading;
    private final ListQuestion questions;
    private final Called called;

    Returns(DeskReading desk, TaskReading reading, ListQuestion questions, Called called) {
        this.desk = desk;
        this.reading = reading;
        this.questions = questions;
        this.called = called;
    }

    /// A wish to be rid of a task.
    ///
    /// @param proposed name of the unit that is to take it instead
    record Return(
            TaskSheet task,
            String title,
            String unit,
            State state,
            TaskSheet.Return asked,
            @Nullable String proposed)
            implements Case {
        @Override
        public String id() {
            return task.id().value();
        }

        @Override
        public long version() {
            return task.version();
        }

        @Override
        public String href() {
            return "/tasks/" + task.id();
        }
    }

    @Override
    public Queue queue() {
        return Queue.RETURNS;
    }

    @Override
    public long count() {
        return desk.count(Matter.RETURN);
    }

    @Override
    public List<Return> cut(int skip, int limit) {
        var day = questions.today();
        return desk.tasks(Matter.RETURN, skip, limit).stream().map(t -> asked(t, day)).toList();
    }

    private Return asked(TaskSheet task, LocalDate day) {
        var asked = Objects.requireNonNull(task.returnAsked(), "asked to be in this queue");
        var proposed = asked.proposed();
        return new Return(
                task,
                Beginning.of(task.content()),
                called.unit(task.lead(), day),
                State.of(task, day),
                asked,
                proposed == null ? null : called.unit(proposed, day));
    }

    @Override
    public Optional<String> title(String id) {
        return reading.task(new TaskId(id)).map(t -> Beginning.of(t.content()));
    }

    @Override
    public Wish wish(String id, Verdict verdict, Typed typed) {
        return new Wish(
                id,
                new DecideReturn(
                        null, verdict == Verdict.YES, typed.reason(), typed.document(), false));
    }

    @Override
    public long versionOf(String id) {
        return reading.versionOf(new TaskId(id));
    }
}
