package dondoc.task.in.page.registry;

import dondoc.task.application.Wish;
import dondoc.task.application.deadlines.GrantingExtensions;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand.RefuseExtension;
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

    private final TaskCases cases;
    private final TaskReading reading;
    private final GrantingExtensions granting;

    Extensions(TaskCases cases, TaskReading reading, GrantingExtensions granting) {
        this.cases = cases;
        this.reading = reading;
        this.granting = granting;
    }

    /// A request for more time.
    ///
    /// @param asked `null` where the request cannot be found any more
    /// @param afterwards whether it was asked for when the task was overdue already
    /// @param granted how often the task got more time before
    record Request(
            TaskCases.Subject subject, @Nullable Happening asked, boolean afterwards, long granted)
            implements TaskCases.OfATask {}

    @Override
    public Queue queue() {
        return Queue.EXTENSIONS;
    }

    @Override
    public long count() {
        return cases.count(Matter.EXTENSION);
    }

    @Override
    public List<Request> cut(int skip, int limit) {
        return cases.cut(Matter.EXTENSION, skip, limit, this::request);
    }

    private Request request(TaskCases.Subject subject) {
        var task = subject.task();
        var facts = reading.timeline(task.id(), 0, MOST_FACTS);
        var asked = asked(task, facts).orElse(null);
        var due = task.due();
        return new Request(
                subject,
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
        return cases.title(id);
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
        return cases.versionOf(id);
    }
}
