package dondoc.task.application.reading;

import dondoc.task.domain.OrgId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/// How late a unit's completion reports are entered: data-entry quality, not lateness of tasks.
///
/// @param reports recorded in the time asked for
/// @param late of them: recorded on a later day than they are dated
/// @param daysLate calendar days between the two, summed
public record LateRegistration(OrgId unit, long reports, long late, long daysLate) {

    /// One line per unit with a report, by code.
    public static List<LateRegistration> of(List<Registration> registrations) {
        var byUnit = new TreeMap<OrgId, LateRegistration>();
        for (var one : registrations) {
            var days = Math.max(0, ChronoUnit.DAYS.between(one.datedOn(), one.recordedOn()));
            byUnit.merge(
                    one.lead(),
                    new LateRegistration(one.lead(), 1, days > 0 ? 1 : 0, days),
                    LateRegistration::and);
        }
        return List.copyOf(byUnit.values());
    }

    private LateRegistration and(LateRegistration other) {
        return new LateRegistration(
                unit, reports + other.reports, late + other.late, daysLate + other.daysLate);
    }
}
