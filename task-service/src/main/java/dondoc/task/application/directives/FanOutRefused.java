package dondoc.task.application.directives;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of the units named cannot be given the clause; nothing has changed.
public final class FanOutRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Unit> units;

    FanOutRefused(List<Unit> units) {
        super(Reason.FAN_OUT_REFUSED.name(), null, false, false);
        this.units = List.copyOf(units);
    }

    /// A unit that is refused, and why. Says nothing of what was typed but the unit's code.
    ///
    /// @param position among the units named, from 1
    /// @param lead `null` where no unit was recognised
    /// @param field of the unit's entry at fault
    public record Unit(
            int position,
            @Nullable OrgId lead,
            Reason reason,
            String field,
            String message,
            String messageEn) {

        static Unit of(int position, @Nullable OrgId lead, Rejection why) {
            return new Unit(
                    position,
                    lead,
                    why.reason(),
                    why.details().getOrDefault("field", "lead"),
                    why.reason().vi(),
                    why.reason().en());
        }
    }

    public List<Unit> units() {
        return units;
    }
}
