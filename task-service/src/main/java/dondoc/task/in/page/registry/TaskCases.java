package dondoc.task.in.page.registry;

import dondoc.task.application.reading.DeskReading;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.TaskId;
import dondoc.task.in.page.Beginning;
import dondoc.task.in.page.Called;
import dondoc.task.in.page.State;
import dondoc.task.in.sight.ListQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Cases that are about a task each, as far as they are alike.
@Component
class TaskCases {
    private final DeskReading desk;
    private final TaskReading reading;
    private final ListQuestion questions;
    private final Called called;

    TaskCases(DeskReading desk, TaskReading reading, ListQuestion questions, Called called) {
        this.desk = desk;
        this.reading = reading;
        this.questions = questions;
        this.called = called;
    }

    /// A task as its case begins.
    ///
    /// @param unit name of the one that leads it
    /// @param day the city's
    record Subject(TaskSheet task, String title, String unit, State state, LocalDate day) {}

    /// A case that is about a task.
    interface OfATask extends Case {
        Subject subject();

        default TaskSheet task() {
            return subject().task();
        }

        default String unit() {
            return subject().unit();
        }

        default State state() {
            return subject().state();
        }

        @Override
        default String id() {
            return task().id().value();
        }

        @Override
        default long version() {
            return task().version();
        }

        @Override
        default String title() {
            return subject().title();
        }

        @Override
        default String href() {
            return "/tasks/" + task().id();
        }
    }

    long count(Matter matter) {
        return desk.count(matter);
    }

    <C extends OfATask> List<C> cut(Matter matter, int skip, int limit, Function<Subject, C> as) {
        var day = questions.today();
        return desk.tasks(matter, skip, limit).stream()
                .map(task -> as.apply(subject(task, day)))
                .toList();
    }

    private Subject subject(TaskSheet task, LocalDate day) {
        return new Subject(
                task,
                Beginning.of(task.content()),
                called.unit(task.lead(), day),
                State.of(task, day),
                day);
    }

    Optional<String> title(String id) {
        return reading.task(new TaskId(id)).map(t -> Beginning.of(t.content()));
    }

    long versionOf(String id) {
        return reading.versionOf(new TaskId(id));
    }
}
