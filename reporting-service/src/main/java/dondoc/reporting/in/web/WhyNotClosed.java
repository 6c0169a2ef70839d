package dondoc.reporting.in.web;

import dondoc.reporting.application.ReadingPeriods;
import dondoc.reporting.domain.PeriodId;
import dondoc.web.Refused;

/// Why there is no report of a period: nobody asked for it yet, or closing it was refused.
public final class WhyNotClosed {

    private WhyNotClosed() {}

    public static Refused because(ReadingPeriods periods, PeriodId id) {
        return periods.notClosed().stream()
                .filter(refused -> refused.period().id().equals(id))
                .findFirst()
                .map(refused -> Refused.because(refused.reason(), refused.details()))
                .orElseGet(() -> Refused.because("PERIOD_NOT_CLOSED").with("period", id.value()));
    }
}
