package dondoc.task.application.directives;

import dondoc.task.domain.Rejection;
import java.util.List;

/// A directive with its tasks cannot be entered as it was typed; nothing has changed.
public final class EntryRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    EntryRefused(List<Fault> faults) {
        super(faults.getFirst().why().reason().name(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /// With the directive itself.
    public static EntryRefused ofTheDirective(Rejection why) {
        return new EntryRefused(List.of(new Fault(0, 0, why)));
    }

    /// What is wrong, and where.
    ///
    /// @param clause position of the clause at fault, from 1; 0: the directive itself
    /// @param unit position of the unit at fault within the clause, from 1; 0: the clause itself
    public record Fault(int clause, int unit, Rejection why) {}

    public List<Fault> faults() {
        return faults;
    }
}
