package dondoc.reporting.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Open tasks that nobody answers for any more, because their unit has ended and nobody has said
/// who follows (domain.md, edge case 13). While there are any, a report would blame a unit that
/// cannot answer.
///
/// @param byUnit unit that has ended -> how many of its tasks wait for another
public record Orphans(SortedMap<String, Integer> byUnit) {

    public Orphans {
        byUnit = Collections.unmodifiableSortedMap(new TreeMap<>(byUnit));
    }

    /// Those a report would count: a task handed over or finished since the cut-off is none any
    /// more.
    ///
    /// @param ended units that had ended by the cut-off
    /// @param today up to which everything is known
    public static Orphans at(
            Iterable<TaskHistory> tasks, Set<String> ended, LocalDate cutoff, LocalDate today) {
        var found = new TreeMap<String, Integer>();
        if (!ended.isEmpty()) {
            for (var task : tasks) {
                if (ended.contains(task.givenTo())
                        && task.unfinishedAt(cutoff)
                        && task.unfinishedAt(today)) {
                    found.merge(task.givenTo(), 1, Integer::sum);
                }
            }
        }
        return new Orphans(found);
    }

    public boolean none() {
        return byUnit.isEmpty();
    }

    public int tasks() {
        return byUnit.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// As a refusal tells it: how many, and which units' they are.
    public Map<String, String> details(PeriodId period) {
        return Map.of(
                "period", period.value(),
                "tasks", "" + tasks(),
                "units", String.join(", ", byUnit.keySet()));
    }
}
