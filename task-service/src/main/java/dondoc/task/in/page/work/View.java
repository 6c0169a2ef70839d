package dondoc.task.in.page.work;

import dondoc.task.application.reading.Pressing;
import java.util.List;
import java.util.Map;

/// What a chip above the list shows.
enum View {
    OPEN,
    OVERDUE,
    DUE_SOON,
    WAITING,
    IN_TIME,
    NO_DEADLINE,
    CLOSED;

    /// From top to bottom.
    List<Pressing> groups() {
        return switch (this) {
            case OPEN ->
                    List.of(
                            Pressing.OVERDUE,
                            Pressing.DUE_SOON,
                            Pressing.WAITING,
                            Pressing.IN_TIME,
                            Pressing.NO_DEADLINE);
            case OVERDUE -> List.of(Pressing.OVERDUE);
            case DUE_SOON -> List.of(Pressing.DUE_SOON);
            case WAITING -> List.of(Pressing.WAITING);
            case IN_TIME -> List.of(Pressing.IN_TIME);
            case NO_DEADLINE -> List.of(Pressing.NO_DEADLINE);
            case CLOSED ->
                    List.of(
                            Pressing.COMPLETED_ON_TIME,
                            Pressing.COMPLETED_LATE,
                            Pressing.COMPLETED_NO_DEADLINE,
                            Pressing.WITHDRAWN);
        };
    }

    long count(Map<Pressing, Long> counts) {
        return groups().stream().mapToLong(g -> counts.getOrDefault(g, 0L)).sum();
    }
}
