package dondoc.reporting.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    /// @param ends unit -> first day it is no longer in force, for those that have one
    /// @param today up to which everything is known
    public static Orphans at(
            Iterable<TaskHistory> tasks,
            Map<String, LocalDate> ends,
            LocalDate cutoff,
            LocalDate today) {
        var ended = endedBy(cutoff, ends);
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

    private static Set<String> endedBy(LocalDate day, Map<String, LocalDate> ends) {
        return ends.entrySet().stream()
                .filter(end -> !end.getValue().isAfter(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean none() {
        return byUnit.isEmpty();
    }

    /// Why a period is not closed over them: how many there are, and whose.
    public Closing.Refused refusal(PeriodId period) {
        var tasks = byUnit.values().stream().mapToInt(Integer::intValue).sum();
        return new Closing.Refused(
                Closing.Refused.ORPHANED_TASKS,
                Map.of(
                        "period", period.value(),
                        "tasks", "" + tasks,
                        "units", String.join(", ", byUnit.keySet())));
    }
}
