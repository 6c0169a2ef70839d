package dondoc.task.domain.directive;

import dondoc.task.domain.Clause;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.deadline.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a clause tells to be done, whoever does it.
///
/// @param phrase the deadline as written; due date and rule were worked out from it
/// @param due `null` for no deadline
/// @param calendarVersion working calendar the due date was counted on
public record Charge(
        Clause clause,
        String content,
        List<OrgId> coordinators,
        String phrase,
        @Nullable LocalDate due,
        Rule rule,
        String calendarVersion,
        boolean starred,
        @Nullable String remark) {

    public Charge {
        coordinators = List.copyOf(coordinators);
    }

    /// The same with the due date it once came to.
    public Charge counted(FanOuts.Counted then) {
        return new Charge(
                clause,
                content,
                coordinators,
                phrase,
                then.due(),
                then.rule(),
                then.calendarVersion(),
                starred,
                remark);
    }

    /// Everything a person has said of it; what follows from that is left out.
    String said() {
        return String.join(
                "\n",
                clause.value(),
                content,
                coordinators.toString(),
                phrase,
                String.valueOf(starred),
                remark == null ? "" : remark);
    }
}
