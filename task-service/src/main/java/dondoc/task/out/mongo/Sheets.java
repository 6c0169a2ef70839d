package dondoc.task.out.mongo;

import dondoc.feed.Fact;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.family.Family;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.Holder;
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
            case TaskEvent.ProgressUpdated e -> {
                sheet.progress =
                        new TaskSheet.Progress(e.percent(), e.text(), fact.at(), e.links());
                sheet.updatedOn = recordedOn(fact);
            }
            case TaskEvent.ExtensionRequested e -> {
                sheet.waiting.add(e.request());
                sheet.updatedOn = recordedOn(fact);
            }
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
                sheet.report =
                        new TaskSheet.Report(e.reportedOn(), e.dueThen(), e.document(), e.links());
                sheet.updatedOn = recordedOn(fact);
                sheet.standing = Standing.PENDING_VERIFICATION;
                sheet.family = sheet.family.reported(e.children() != null);
            }
            case TaskEvent.CompletionAccepted _ -> {
                var report = Objects.requireNonNull(sheet.report, "accepted without a report");
                sheet.standing = Standing.completed(report.on(), report.dueThen());
                sheet.returnAsked = null;
            }
            case TaskEvent.CompletionRejected e -> {
                sheet.report = null;
                sheet.standing = Standing.OPEN;
                if (e.children() != null) {
                    sheet.family = sheet.family.fallen();
                }
            }
            case TaskEvent.AcceptanceRevoked _ -> {
                sheet.report = null;
                sheet.standing = Standing.OPEN;
            }
            case TaskEvent.Withdrawn e -> {
                sheet.standing = Standing.WITHDRAWN;
                sheet.supersededBy = e.supersededBy();
                sheet.returnAsked = null;
                sheet.waits = over(sheet.old.waits());
            }
            case TaskEvent.HandedOver e -> {
                sheet.holder = e.to();
                sheet.coordinators.removeIf(e.to().lead()::equals);
                sheet.acknowledgedOn = null;
                sheet.returnAsked = null;
            }
            case TaskEvent.Acknowledged e -> {
                sheet.acknowledgedOn = e.on();
                sheet.updatedOn = recordedOn(fact);
            }
            case TaskEvent.ReturnAsked e -> {
                sheet.returnAsked =
                        new TaskSheet.Return(
                                e.request(), e.kind(), e.on(), e.reason(), e.proposed());
                sheet.updatedOn = recordedOn(fact);
            }
            case TaskEvent.ReturnDecided _ -> sheet.returnAsked = null;
            case TaskEvent.Contributed _ -> {}
            case TaskEvent.DeadlineBroughtForward e -> sheet.due = e.to();
            case TaskEvent.Starred e -> sheet.starred = e.starred();
            case TaskEvent.Suspended e -> sheet.waits = suspended(sheet.old, e);
            case TaskEvent.Resumed e -> {
                sheet.due = e.to();
                sheet.waits = resumed(sheet.old, e);
            }
            case TaskEvent.ChildAdded e -> sheet.family = sheet.family.with(e.child(), e.closing());
        }
        return sheet.with(fact.sequence());
    }

    private static TaskSheet.Waits suspended(TaskSheet before, TaskEvent.Suspended e) {
        var last = before.waits() == null ? null : before.waits().last();
        return new TaskSheet.Waits(
                new TaskSheet.Wait(e.on(), e.awaits(), e.document()), before.waited(), last);
    }

    /// A closed task waits no more.
    private static TaskSheet.@Nullable Waits over(TaskSheet.@Nullable Waits waits) {
        return waits == null ? null : new TaskSheet.Waits(null, waits.workingDays(), waits.last());
    }

    private static TaskSheet.Waits resumed(TaskSheet before, TaskEvent.Resumed e) {
        return new TaskSheet.Waits(
                null,
                before.waited() + e.workingDays(),
                new TaskSheet.Waited(
                        e.suspendedOn(),
                        e.on(),
                        e.workingDays(),
                        e.to(),
                        e.calendarVersion(),
                        before.dueIsCounted()));
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
                null,
                List.of(),
                e.assignedOn(),
                null,
                null,
                e.parent(),
                Family.beginning(e.level(), e.closing()),
                e.period(),
                null);
    }

    /// The local day a fact was recorded on.
    static LocalDate recordedOn(Fact fact) {
        return LocalDate.ofInstant(fact.at(), ZONE);
    }

    /// The parts of a sheet that facts change.
    private static final class Next {
        private final TaskSheet old;
        private @Nullable LocalDate due;
        private Standing standing;
        private @Nullable DirectiveId supersededBy;
        private TaskSheet.@Nullable Report report;
        private TaskSheet.@Nullable Progress progress;
        private TaskSheet.@Nullable Reprojection reprojected;
        private final List<Integer> waiting;
        private Holder holder;
        private final List<OrgId> coordinators;
        private boolean starred;
        private LocalDate updatedOn;
        private @Nullable LocalDate acknowledgedOn;
        private TaskSheet.@Nullable Return returnAsked;
        private TaskSheet.@Nullable Waits waits;
        private Family family;

        Next(TaskSheet old) {
            this.old = old;
            due = old.due();
            standing = old.standing();
            supersededBy = old.supersededBy();
            report = old.report();
            progress = old.progress();
            reprojected = old.reprojected();
            waiting = new ArrayList<>(old.waiting());
            holder = new Holder(old.lead(), old.leader(), old.officer());
            coordinators = new ArrayList<>(old.coordinators());
            starred = old.starred();
            updatedOn = old.updatedOn();
            acknowledgedOn = old.acknowledgedOn();
            returnAsked = old.returnAsked();
            waits = old.waits();
            family = old.family();
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
                    holder.lead(),
                    holder.leader(),
                    holder.officer(),
                    coordinators,
                    old.phrase(),
                    due,
                    old.originalDue(),
                    old.rule(),
                    old.calendarVersion(),
                    starred,
                    old.assignedOn(),
                    old.remark(),
                    standing,
                    supersededBy,
                    report,
                    progress,
                    reprojected,
                    waiting,
                    updatedOn,
                    acknowledgedOn,
                    returnAsked,
                    old.parent(),
                    family,
                    old.period(),
                    waits);
        }
    }
}
