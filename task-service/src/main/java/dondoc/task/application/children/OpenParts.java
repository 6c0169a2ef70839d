package dondoc.task.application.children;

import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tasks that are completed though a part of them is not: its acceptance was revoked after theirs. A
/// person decides whether theirs is revoked too (domain.md, edge case 7).
public final class OpenParts {
    private static final int AT_ONCE = 500;

    private final TaskReading reading;

    public OpenParts(TaskReading reading) {
        this.reading = reading;
    }

    /// @param open its parts that are neither completed nor withdrawn
    public record Completed(TaskSheet task, List<TaskId> open) {
        public Completed {
            open = List.copyOf(open);
        }
    }

    /// By id.
    ///
    /// @param lead of the completed task, `null` for all units
    public List<Completed> of(@Nullable OrgId lead) {
        return open().entrySet().stream()
                .flatMap(e ->
                        reading.task(new TaskId(e.getKey())).stream()
                                .filter(OpenParts::completed)
                                .filter(t -> lead == null || lead.equals(t.lead()))
                                .map(t -> new Completed(t, e.getValue())))
                .toList();
    }

    private static boolean completed(TaskSheet task) {
        return task.closed() && task.standing() != Standing.WITHDRAWN;
    }

    private Map<String, List<TaskId>> open() {
        var open = new TreeMap<String, List<TaskId>>();
        for (var page = reading.openParts(null, AT_ONCE);
                !page.isEmpty();
                page = reading.openParts(page.getLast().id(), AT_ONCE)) {
            for (var part : page) {
                var parent = part.parent();
                if (parent != null) {
                    open.computeIfAbsent(parent.value(), _ -> new ArrayList<>()).add(part.id());
                }
            }
        }
        return open;
    }
}
