package dondoc.task.in.page.registry;

import dondoc.feed.AtLeast;
import dondoc.task.application.Wish;
import dondoc.task.application.children.ClosingParents;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskCommand.AcceptCompletion;
import dondoc.task.domain.work.TaskCommand.RejectCompletion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Completion reports that wait for verification.
@Component
class Reports implements Cases {
    private static final String REPORTED = "task.completion-reported.v1";
    private static final int LAST_FACTS = 30;

    private final TaskCases cases;
    private final TaskReading reading;
    private final ClosingParents closing;

    Reports(TaskCases cases, TaskReading reading, ClosingParents closing) {
        this.cases = cases;
        this.reading = reading;
        this.closing = closing;
    }

    /// A completion report.
    ///
    /// @param daysLate days the report is dated after the due date, 0 for none
    /// @param text what the unit says, `null` where it is no longer among the last facts
    record Report(
            TaskCases.Subject subject,
            TaskSheet.Report report,
            long daysLate,
            @Nullable String text)
            implements TaskCases.OfATask {}

    @Override
    public Queue queue() {
        return Queue.VERIFICATIONS;
    }

    @Override
    public long count() {
        return cases.count(Matter.REPORT);
    }

    @Override
    public List<Report> cut(int skip, int limit) {
        return cases.cut(Matter.REPORT, skip, limit, this::report);
    }

    private Report report(TaskCases.Subject subject) {
        var task = subject.task();
        var report = Objects.requireNonNull(task.report(), "a task that waits was reported");
        var due = report.dueThen();
        return new Report(
                subject,
                report,
                due == null ? 0 : Math.max(0, Standing.daysLate(due, report.on())),
                said(task.id()));
    }

    private @Nullable String said(TaskId task) {
        return reading.latest(task, LAST_FACTS).reversed().stream()
                .filter(fact -> fact.type().equals(REPORTED))
                .findFirst()
                .map(Happening::text)
                .orElse(null);
    }

    @Override
    public Optional<String> title(String id) {
        return cases.title(id);
    }

    @Override
    public Wish wish(String id, Verdict verdict, Typed typed) {
        return new Wish(
                id,
                switch (verdict) {
                    case YES -> new AcceptCompletion(typed.reason(), false);
                    case NO -> new RejectCompletion(typed.reason(), false);
                });
    }

    @Override
    public long versionOf(String id) {
        return cases.versionOf(id);
    }

    /// A task that closes may be the last one its parent waited for.
    @Override
    public void decided(String id, Verdict verdict, long version) {
        switch (verdict) {
            case YES ->
                    closing.after(
                            new TaskId(id), () -> AtLeast.reached(() -> versionOf(id), version));
            case NO -> {}
        }
    }
}
