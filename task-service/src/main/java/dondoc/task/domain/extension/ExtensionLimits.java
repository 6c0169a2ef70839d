package dondoc.task.domain.extension;

import dondoc.task.domain.calendar.CalendarPublished;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a decision about an extension is held against.
///
/// @param policies of all times: what was laid down later does not touch earlier decisions
/// @param calendar that prolongations are counted on
public record ExtensionLimits(List<ExtensionPolicy> policies, CalendarPublished calendar) {
    public ExtensionLimits {
        policies = List.copyOf(policies);
    }

    /// The policy in force on a day; empty before the first one.
    public Optional<ExtensionPolicy> on(LocalDate day) {
        return policies.stream()
                .filter(policy -> !policy.effective().isAfter(day))
                .max(Comparator.comparing(ExtensionPolicy::effective));
    }
}
