package dondoc.task.in.page.registry;

import dondoc.task.application.Wish;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.work.TaskCommand.DecideReturn;
import dondoc.task.in.page.Called;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Wishes of units to be rid of a task. Who agrees says at once who takes it instead, on the page of
/// the handover; here a unit is kept to its task.
@Component
class Returns implements Cases {
    private final TaskCases cases;
    private final Called called;

    Returns(TaskCases cases, Called called) {
        this.cases = cases;
        this.called = called;
    }

    /// A wish to be rid of a task.
    ///
    /// @param proposed name of the unit that is to take it instead
    record Return(TaskCases.Subject subject, TaskSheet.Return asked, @Nullable String proposed)
            implements TaskCases.OfATask {}

    @Override
    public Queue queue() {
        return Queue.RETURNS;
    }

    @Override
    public long count() {
        return cases.count(Matter.RETURN);
    }

    @Override
    public List<Return> cut(int skip, int limit) {
        return cases.cut(Matter.RETURN, skip, limit, this::asked);
    }

    private Return asked(TaskCases.Subject subject) {
        var asked =
                Objects.requireNonNull(subject.task().returnAsked(), "asked to be in this queue");
        var proposed = asked.proposed();
        return new Return(
                subject, asked, proposed == null ? null : called.unit(proposed, subject.day()));
    }

    @Override
    public Optional<String> title(String id) {
        return cases.title(id);
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
        return cases.versionOf(id);
    }
}
