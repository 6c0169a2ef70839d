package dondoc.task.in.page.registry;

import dondoc.task.application.Wish;
import dondoc.task.application.deadlines.GrantingExtensions;
import dondoc.task.application.reading.DeskReading;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand.RefuseExtension;
import dondoc.task.in.page.Beginning;
import dondoc.task.in.page.Called;
import dondoc.task.in.page.State;
import dondoc.task.in.sight.ListQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Requests for more time that wait for a decision.
@Component
class Extensions implements Cases {
    private static final String REQUESTED = "task.extension-requested.v1";
    private static final String GRANTED = "task.extension-granted.v1";
    private static final int MOST_FACTS = 1_000;

    private final DeskReading desk;
    private final TaskReading reading;
    private final GrantingExtensions granting;
    private final ListQuestion questions;
    private final Called called;

    Extensions(
            DeskReading desk,
            TaskReading reading,
            GrantingExtensions granting,
            ListQuestion questions,
            Called called) {
        this.desk = desk;
        this.reading = reading;
        this.granting = granting;
        this.questions = questions;
        this.called = called;
    }

    /// A request for more time.
    ///
    /// @param asked `null` where the request cannot be found any more
    /// @param afterwards whether it was asked for when the task was overdue already
    /// @param granted how often the task got more time before
    record Request(
            TaskSheet task,
            String title,
            String unit,
            State state,
            @Nullable Happening asked,
            boolean afterwards,
            long granted)
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
        return Queue.EXTENSIONS;
    }

    @Override
    public long count() {
        return desk.count(Matter.EXTENSION);
    }

    @Override
    public List<Request> cut(int skip, int limit) {
        var day = questions.today();
        return desk.tasks(Matter.EXTENSION, skip, limit).stream()
                .map(t -> request(t, day))
                .toList();
    }

    private Request request(TaskSheet task, LocalDate day) {
        var facts = reading.timeline(task.id(), 0, MOST_FACTS);
        var asked = asked(task, facts).orElse(null);
        var due = task.due();
        return new Request(
                task,
                Beginning.of(task.content()),
                called.unit(task.lead(), day),
                State.of(task, day),
                asked,
                asked != null && due != null && asked.on().isAfter(due),
                facts.stream().filter(f -> f.type().equals(GRANTED)).count());
    }

    /// The request that waits; the last one, should an older one never have been answered.
    private static Optional<Happening> asked(TaskSheet task, List<Happening> facts) {
        return requests(facts)
                .filter(f -> f.request() != null && task.waiting().contains(f.request()))
                .findFirst();
    }

    /// The newest first.
    private static Stream<Happening> requests(List<Happening> facts) {
        return facts.reversed().stream().filter(f -> f.type().equals(REQUESTED));
    }

    @Override
    public Optional<String> title(String id) {
        return reading.task(new TaskId(id)).map(t -> Beginning.of(t.content()));
    }

    @Override
    public Wish wish(String id, Verdict verdict, Typed typed) {
        var task = new TaskId(id);
        var asked = meant(task);
        return switch (verdict) {
            case YES ->
                    granting.wish(
                            task,
                            new GrantingExtensions.Draft(
                                    typed.readTo(Objects.requireNonNull(asked.to())),
                                    asked.request(),
                                    typed.document(),
                                    typed.reason(),
                                    asked.reasonCode(),
                                    typed.readAuthority()),
                            false);
            case NO -> new Wish(id, new RefuseExtension(asked.request(), typed.reason(), false));
        };
    }

    /// The one that waits; where it has been answered, that one: the same decision sent twice gets the
    /// same answer, and any other is refused by the task itself.
    ///
    /// @throws Rejection `UNKNOWN_REQUEST` where none was ever sent
    private Happening meant(TaskId id) {
        var facts = reading.timeline(id, 0, MOST_FACTS);
        return reading.task(id)
                .flatMap(task -> asked(task, facts))
                .or(() -> requests(facts).findFirst())
                .orElseThrow(() -> Rejection.of(Reason.UNKNOWN_REQUEST));
    }

    @Override
    public long versionOf(String id) {
        return reading.versionOf(new TaskId(id));
    }
}
