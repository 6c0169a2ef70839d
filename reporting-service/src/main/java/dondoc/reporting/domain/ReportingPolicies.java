package dondoc.reporting.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The policies of all times: what was decided later does not move earlier cut-offs.
public record ReportingPolicies(List<ReportingPolicy> policies) {

    /// Weekly at the end of Tuesday, before the Thursday meeting; every second Monday, anchored on
    /// the first Monday of 2026; months and quarters of the calendar.
    public static final ReportingPolicies DEFAULT =
            new ReportingPolicies(
                    List.of(
                            new ReportingPolicy(
                                    LocalDate.of(2021, 1, 4),
                                    DayOfWeek.TUESDAY,
                                    LocalDate.of(2026, 1, 5))));

    public ReportingPolicies {
        policies =
                policies.stream().sorted(Comparator.comparing(ReportingPolicy::effective)).toList();
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("no reporting policy at all");
        }
        if (policies.stream().map(ReportingPolicy::effective).distinct().count()
                != policies.size()) {
            throw new IllegalArgumentException("two reporting policies from the same day");
        }
    }

    /// The periods that end with this day, as the policy in force on it says; none before the first
    /// policy.
    public List<ReportingPeriod> cutOffOn(LocalDate day) {
        return policies.reversed().stream()
                .filter(policy -> !policy.effective().isAfter(day))
                .findFirst()
                .map(policy -> policy.cutOffOn(day))
                .orElseGet(List::of);
    }
}
