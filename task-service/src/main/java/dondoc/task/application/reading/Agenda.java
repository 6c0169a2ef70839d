package dondoc.task.application.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The tasks before a reader: group after group, what presses most on top, each group sorted.
public final class Agenda {
    private final AgendaReading reading;

    public Agenda(AgendaReading reading) {
        this.reading = reading;
    }

    /// What a reader wants to see.
    ///
    /// @param groups in this order
    public record Wanted(TaskQuestion question, List<Pressing> groups, Sorting sorting) {
        public Wanted {
            groups = List.copyOf(groups);
        }
    }

    /// Tasks that press alike, as far as they lie in the cut.
    ///
    /// @param count of all of them
    public record Group(Pressing pressing, long count, List<TaskSheet> tasks) {}

    /// How many there are of each kind, whichever are wanted.
    public Map<Pressing, Long> counts(TaskQuestion question) {
        return reading.counts(question);
    }

    /// @param counts as they were just read
    /// @param skip so many tasks from the front
    public List<Group> cut(Wanted wanted, Map<Pressing, Long> counts, int skip, int limit) {
        var cut = new ArrayList<Group>();
        long before = skip;
        int left = limit;
        for (var pressing : wanted.groups()) {
            long count = counts.getOrDefault(pressing, 0L);
            if (left > 0 && count > before) {
                var tasks =
                        reading.tasks(
                                pressing.within(wanted.question()),
                                wanted.sorting(),
                                (int) before,
                                left);
                left -= tasks.size();
                if (!tasks.isEmpty()) {
                    cut.add(new Group(pressing, count, tasks));
                }
            }
            before = Math.max(0, before - count);
        }
        return cut;
    }
}
