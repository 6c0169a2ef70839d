package dondoc.task.in.page.registry;

import dondoc.feed.AtLeast;
import dondoc.task.application.Wish;
import dondoc.task.application.children.ClosingParents;
import dondoc.task.application.reading.DeskReading;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskCommand.AcceptCompletion;
import dondoc.task.domain.work.TaskCommand.RejectCompletion;
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

/// Completion reports that wait for verification.
@Component
class Reports implements Cases {
    private static final String REPORTED = "task.completion-reported.v1";
    private static final int LAST_FACTS = 30;

    private final DeskReading desk;
    private final TaskReading reading;
    private final ClosingParents closing;
    private final ListQuestion questions;
    private final Called called;

    Reports(
            DeskReading desk,
            TaskReading reading,
            ClosingParents closing,
            ListQuestion questions,
            Called called) {
        this.desk = desk;
        this.reading = reading;
        this.closing = closing;
        this.questions = questions;
        this.called = called;
    }

    /// A completion report.
    ///
    /// @param daysLate days the report is dated after the due date, 0 for none
    /// @param text what the unit says, `null` where it is no longer among the last facts
    record Report(
            TaskSheet task,
            String title,
            String unit,
            State state,
            TaskSheet.Report report,
            long daysLate,
            @Nullable String text)
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
        return Queue.VERIFICATIONS;
    }

    @Override
    public long count() {
        return desk.count(Matter.REPORT);
    }

    @Override
    public List<Report> cut(int skip, int limit) {
        var day = questions.today();
        return desk.tasks(Matter.REPORT, skip, limit).stream().map(t -> report(t, day)).toList();
    }

    private Report report(TaskSheet task, LocalDate day) {
        var report = Objects.requireNonNull(task.report(), "a task that waits was reported");
        var due = report.dueThen();
        return new Report(
                task,
                Beginning.of(task.content()),
                called.unit(task.lead(), day),
                State.of(task, day),
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
        return reading.task(new TaskId(id)).map(t -> Beginning.of(t.content()));
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
        return reading.versionOf(new TaskId(id));
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
