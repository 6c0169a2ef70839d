package dondoc.task.out.mongo;

import dondoc.feed.Fact;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A task's sheet after one more fact.
final class Sheets {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Sheets() {}

    static TaskSheet after(@Nullable TaskSheet before, TaskEvent event, Fact fact) {
        if (event instanceof TaskEvent.Assigned assigned) {
            return first(assigned, fact);
        }
        var sheet = new Next(Objects.requireNonNull(before, "a task begins with its assignment"));
        switch (event) {
            case TaskEvent.Assigned _ -> throw new AssertionError("handled above");
            case TaskEvent.ProgressUpdated e ->
                    sheet.progress = new TaskSheet.Progress(e.percent(), e.text(), fact.at());
            case TaskEvent.ExtensionRequested e -> sheet.waiting.add(e.request());
            case TaskEvent.ExtensionGranted e -> {
                sheet.due = e.to();
                sheet.decided(e.request());
            }
            case TaskEvent.ExtensionRefused e -> sheet.decided(e.request());
            case TaskEvent.DeadlineReprojected e -> {
                sheet.due = e.to();
                sheet.reprojected =
                        new TaskSheet.Reprojection(
                                e.on(), e.from(), e.to(), e.calendarVersion(), e.notice());
            }
            case TaskEvent.CompletionReported e -> {
                sheet.report = new TaskSheet.Report(e.reportedOn(), e.dueThen(), e.document());
                sheet.standing = Standing.PENDING_VERIFICATION;
            }
            case TaskEvent.CompletionAccepted _ -> {
                var report = Objects.requireNonNull(sheet.report, "accepted without a report");
                sheet.standing = Standing.completed(report.on(), report.dueThen());
            }
            case TaskEvent.CompletionRejected _ -> {
                sheet.report = null;
                sheet.standing = Standing.OPEN;
            }
            case TaskEvent.Withdrawn _ -> sheet.standing = Standing.WITHDRAWN;
        }
        return sheet.with(fact.sequence());
    }

    private static TaskSheet first(TaskEvent.Assigned e, Fact fact) {
        return new TaskSheet(
                e.task(),
                fact.sequence(),
                e.directive(),
                e.number(),
                e.year(),
                e.clause(),
                e.issued(),
                e.content(),
                e.lead(),
                e.leader(),
                e.officer(),
                e.coordinators(),
                e.phrase(),
                e.due(),
                e.due(),
                e.rule(),
                e.calendarVersion(),
                e.starred(),
                e.assignedOn(),
                e.remark(),
                Standing.OPEN,
                null,
                null,
                null,
                List.of());
    }

    /// The fact as a reader sees it.
    static Happening happening(TaskEvent event, Fact fact) {
        return switch (event) {
            case TaskEvent.Assigned e ->
                    told(fact, e.assignedOn(), null, e.remark(), null, null, null, e.due());
            case TaskEvent.ProgressUpdated e ->
                    told(fact, null, null, e.text(), e.percent(), null, null, null);
            case TaskEvent.ExtensionRequested e ->
                    told(
                            fact,
                            e.requestedOn(),
                            null,
                            e.reason(),
                            null,
                            e.request(),
                            null,
                            e.proposed());
            case TaskEvent.ExtensionGranted e ->
                    told(
                            fact,
                            e.grantedOn(),
                            e.document(),
                            e.reason(),
                            null,
                            e.request(),
                            e.from(),
                            e.to());
            case TaskEvent.ExtensionRefused e ->
                    told(fact, e.refusedOn(), null, e.reason(), null, e.request(), null, null);
            case TaskEvent.DeadlineReprojected e ->
                    told(fact, e.on(), e.notice(), null, null, null, e.from(), e.to());
            case TaskEvent.CompletionReported e ->
                    told(
                            fact,
                            e.reportedOn(),
                            e.document(),
                            e.text(),
                            null,
                            null,
                            null,
                            e.dueThen());
            case TaskEvent.CompletionAccepted e ->
                    told(fact, e.acceptedOn(), null, e.remark(), null, null, null, null);
            case TaskEvent.CompletionRejected e ->
                    told(fact, e.rejectedOn(), null, e.reason(), null, null, null, null);
            case TaskEvent.Withdrawn e ->
                    told(fact, e.effective(), e.document(), e.reason(), null, null, null, null);
        };
    }

    private static Happening told(
            Fact fact,
            @Nullable LocalDate on,
            @Nullable String document,
            @Nullable String text,
            @Nullable Integer percent,
            @Nullable Integer request,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Happening(
                fact.sequence(),
                fact.type(),
                fact.at(),
                on != null ? on : LocalDate.ofInstant(fact.at(), ZONE),
                fact.actor(),
                fact.unit(),
                document,
                text,
                percent,
                request,
                from,
                to);
    }

    /// The parts of a sheet that facts change.
    private static final class Next {
        private final TaskSheet old;
        private @Nullable LocalDate due;
        private Standing standing;
        private TaskSheet.@Nullable Report report;
        private TaskSheet.@Nullable Progress progress;
        private TaskSheet.@Nullable Reprojection reprojected;
        private final List<Integer> waiting;

        Next(TaskSheet old) {
            this.old = old;
            due = old.due();
            standing = old.standing();
            report = old.report();
            progress = old.progress();
            reprojected = old.reprojected();
            waiting = new ArrayList<>(old.waiting());
        }

        void decided(@Nullable Integer request) {
            waiting.removeIf(r -> r.equals(request));
        }

        TaskSheet with(long version) {
            return new TaskSheet(
                    old.id(),
                    version,
                    old.directive(),
                    old.number(),
                    old.year(),
                    old.clause(),
                    old.issued(),
                    old.content(),
                    old.lead(),
                    old.leader(),
                    old.officer(),
                    old.coordinators(),
                    old.phrase(),
                    due,
                    old.originalDue(),
                    old.rule(),
                    old.calendarVersion(),
                    old.starred(),
                    old.assignedOn(),
                    old.remark(),
                    standing,
                    report,
                    progress,
                    reprojected,
                    waiting);
        }
    }
}
