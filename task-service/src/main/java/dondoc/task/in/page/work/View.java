package dondoc.task.in.page.work;

import dondoc.task.application.reading.Pressing;
import java.util.List;
import java.util.Map;

/// What a chip above the list shows.
enum View {
    OPEN(
            Pressing.OVERDUE,
            Pressing.DUE_SOON,
            Pressing.WAITING,
            Pressing.IN_TIME,
            Pressing.NO_DEADLINE),
    OVERDUE(Pressing.OVERDUE),
    DUE_SOON(Pressing.DUE_SOON),
    WAITING(Pressing.WAITING),
    IN_TIME(Pressing.IN_TIME),
    NO_DEADLINE(Pressing.NO_DEADLINE),
    CLOSED(
            Pressing.COMPLETED_ON_TIME,
            Pressing.COMPLETED_LATE,
            Pressing.COMPLETED_NO_DEADLINE,
            Pressing.WITHDRAWN);

    private final List<Pressing> groups;

    View(Pressing... groups) {
        this.groups = List.of(groups);
    }

    List<Pressing> groups() {
        return groups;
    }

    long count(Map<Pressing, Long> counts) {
        return groups.stream().mapToLong(g -> counts.getOrDefault(g, 0L)).sum();
    }
}
