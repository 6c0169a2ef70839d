package dondoc.reporting.domain;

import dondoc.reporting.domain.Closing.Accepted;
import dondoc.reporting.domain.Closing.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One reporting period: running until it is closed, once and for ever.
public sealed interface Period {

    /// The state of a period before its first event.
    static Period running() {
        return new Running();
    }

    /// Not closed yet.
    record Running() implements Period {}

    record Closed(PeriodClosed as) implements Period {}

    /// Figures that do not sum are no report. A closed period stays as it is: the same figures
    /// again change nothing, others are refused.
    default Closing decide(ClosePeriod command) {
        return switch (this) {
            case Running _ -> close(command);
            case Closed closed when closed.as().figures().equals(command.figures()) ->
                    new Accepted(List.of());
            case Closed closed ->
                    new Refused(
                            Refused.CLOSED_OTHERWISE,
                            Map.of(
                                    "period", command.period().id().value(),
                                    "assigned", "" + closed.as().figures().assigned(),
                                    "asked", "" + command.figures().assigned()));
        };
    }

    default Period evolve(PeriodClosed event) {
        return new Closed(event);
    }

    private static Closing close(ClosePeriod command) {
        var check = command.figures().check();
        if (!check.holds()) {
            var first = check.mismatches().getFirst();
            var details = new LinkedHashMap<String, String>();
            details.put("period", command.period().id().value());
            details.put("where", first.where());
            details.put("expected", "" + first.expected());
            details.put("found", "" + first.found());
            return new Refused(Refused.CLASSES_DO_NOT_SUM, details);
        }
        var period = command.period();
        return new Accepted(
                List.of(
                        new PeriodClosed(
                                period.id(),
                                period.kind(),
                                period.from(),
                                period.cutoff(),
                                command.figures())));
    }
}
