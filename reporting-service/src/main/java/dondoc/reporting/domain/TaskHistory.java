package dondoc.reporting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All a report needs to know of one task: its assignment and the dated facts since, in the order
/// of their record.
///
/// @param lead the one lead unit it was assigned to
/// @param assignedOn when it was true; its year is the year of assignment
/// @param due the original due date, `null` for a standing task
/// @param recordedOn the local day the assignment was recorded
public record TaskHistory(
        String task,
        String lead,
        LocalDate assignedOn,
        @Nullable LocalDate due,
        LocalDate recordedOn,
        List<TaskFact> facts) {

    public TaskHistory {
        facts = List.copyOf(facts);
    }

    /// The class at the end of a local day, knowing only what was recorded by then (R2). Empty
    /// when the task was not assigned by then, or nobody knew of it yet.
    public Optional<TaskClass> at(LocalDate day) {
        if (assignedOn.isAfter(day) || recordedOn.isAfter(day)) {
            return Optional.empty();
        }
        Standing standing = new Standing.Open(due);
        for (var fact : facts) {
            if (fact.recordedOn().isAfter(day)) {
                break;
            }
            standing = standing.after(fact);
        }
        return Optional.of(standing.at(day));
    }

    /// Whether somebody still has to do something for it at the end of a local day, as known then.
    boolean unfinishedAt(LocalDate day) {
        return at(day).filter(TaskClass::unfinished).isPresent();
    }

    /// The unit it was last given to, be it from a day yet to come.
    String givenTo() {
        return facts.stream()
                .filter(TaskFact.HandedOver.class::isInstance)
                .map(TaskFact.HandedOver.class::cast)
                .reduce((_, later) -> later)
                .map(TaskFact.HandedOver::lead)
                .orElse(lead);
    }

    /// The unit that holds the task on a local day, knowing only what was recorded by then. Of
    /// several handovers by that day the one recorded last counts.
    public String leadOn(LocalDate day) {
        var holder = lead;
        for (var fact : facts) {
            if (fact instanceof TaskFact.HandedOver handed
                    && !handed.recordedOn().isAfter(day)
                    && !handed.on().isAfter(day)) {
                holder = handed.lead();
            }
        }
        return holder;
    }
}
