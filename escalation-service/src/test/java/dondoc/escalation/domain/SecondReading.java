package dondoc.escalation.domain;

import dondoc.escalation.domain.Played.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// R2 and R3 read a second time, from the whole log at once and without any event: what the watch
/// is fuzzed against. A report counts by its own date, the other facts by the day they are recorded
/// on.
final class SecondReading {

    private record Due(LocalDate from, @Nullable LocalDate due) {}

    private record Handed(LocalDate on, Holder to) {}

    private final LocalDate day;
    private final List<Due> dues = new ArrayList<>();
    private final List<Handed> handed = new ArrayList<>();
    private int duesThen;
    private @Nullable LocalDate report;
    private boolean accepted;
    private @Nullable LocalDate withdrawn;

    /// @param day what was recorded by the end of it counts
    SecondReading(List<Entry> log, LocalDate day) {
        this.day = day;
        for (var e : log) {
            if (!e.day().isAfter(day)) {
                read(e.day(), e.fact());
            }
        }
    }

    private void read(LocalDate on, TaskFact fact) {
        if (fact instanceof TaskFact.HandedOver h) {
            handed.add(new Handed(h.on(), h.to()));
            return;
        }
        if (withdrawn != null || (accepted && !(fact instanceof TaskFact.AcceptanceRevoked))) {
            return;
        }
        switch (fact) {
            case TaskFact.Assigned a -> dues.add(new Due(on, a.due()));
            case TaskFact.ExtensionGranted g -> dues.add(new Due(on, g.to()));
            case TaskFact.Suspended _ -> {
                if (dues.getLast().due() != null) {
                    dues.add(new Due(on, null));
                }
            }
            case TaskFact.Resumed r -> {
                if (r.to() != null) {
                    dues.add(new Due(on, r.to()));
                }
            }
            case TaskFact.DeadlineReprojected r -> {
                var due = dues.getLast().due();
                if (due == null ? dues.size() == 1 : !on.isAfter(due)) {
                    dues.add(new Due(on, r.to()));
                }
            }
            case TaskFact.DeadlineBroughtForward b -> {
                var due = dues.getLast().due();
                if (due == null ? dues.size() == 1 : !on.isAfter(due)) {
                    var from = b.on().isBefore(on) ? b.on() : on;
                    var before = dues.getLast().from();
                    dues.add(new Due(from.isBefore(before) ? before : from, b.to()));
                }
            }
            case TaskFact.CompletionReported r -> {
                if (report == null) {
                    report = r.reportedOn();
                    duesThen = 1;
                    while (duesThen < dues.size()
                            && !dues.get(duesThen).from().isAfter(r.reportedOn())) {
                        duesThen++;
                    }
                }
            }
            case TaskFact.CompletionAccepted _ -> accepted = report != null;
            case TaskFact.CompletionRejected _ -> report = null;
            case TaskFact.AcceptanceRevoked _ -> {
                if (accepted) {
                    accepted = false;
                    report = null;
                }
            }
            case TaskFact.Withdrawn _ -> withdrawn = on;
            case TaskFact.ExtensionRequested _,
                    TaskFact.ExtensionRefused _,
                    TaskFact.HandedOver _ -> {}
        }
    }

    /// R2's OPEN_OVERDUE.
    boolean openOverdue() {
        var due = dues.isEmpty() ? null : dues.getLast().due();
        return withdrawn == null && report == null && due != null && day.isAfter(due);
    }

    /// Whoever was told last to hold the task by a day.
    Holder holder(LocalDate on) {
        var holder = Played.FIRST_HOLDER;
        for (var h : handed) {
            if (!h.on().isAfter(on)) {
                holder = h.to();
            }
        }
        return holder;
    }

    /// R2's COMPLETED_LATE or, before the decision, what would become it.
    boolean reportedLate() {
        var due = report == null ? null : dues.get(duesThen - 1).due();
        return report != null && due != null && report.isAfter(due);
    }

    List<Episode> episodes() {
        var stop = report != null ? report : withdrawn;
        var counted = report != null ? dues.subList(0, duesThen) : dues;
        var out = new ArrayList<Episode>();
        LocalDate current = null;
        LocalDate missed = null;
        for (var i = 0; i < counted.size(); i++) {
            var from = counted.get(i).from();
            if (current != null && missed != null) {
                var why = counted.get(i).due() == null ? EndReason.SUSPENDED : EndReason.EXTENDED;
                out.add(new Episode(current, missed, from, why));
                current = null;
            }
            missed = counted.get(i).due();
            if (missed == null) {
                continue;
            }
            var start = missed.plusDays(1);
            if (i > 0 && start.isBefore(from)) {
                start = from;
            }
            var last = out.isEmpty() ? null : out.getLast().ended();
            if (last != null && !start.isAfter(last)) {
                start = last.plusDays(1);
            }
            var next = i + 1 < counted.size() ? counted.get(i + 1).from() : day;
            var limit = stop != null && stop.isBefore(next) ? stop : next;
            if (!start.isAfter(limit)) {
                current = start;
            }
        }
        if (current != null && missed != null) {
            var why =
                    report != null
                            ? EndReason.REPORTED
                            : withdrawn != null ? EndReason.WITHDRAWN : null;
            out.add(new Episode(current, missed, stop, why));
        }
        return out;
    }
}
