package dondoc.escalation.in.web;

import dondoc.escalation.application.ReadingOverdue;
import dondoc.escalation.application.Sight;
import dondoc.escalation.domain.UnitCode;
import dondoc.eventsourcing.By;
import dondoc.web.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What may be asked: whose tasks, and of which day.
final class Asked {

    private Asked() {}

    /// The unit whose tasks are shown; `null` for all.
    ///
    /// @throws Refused `NOT_YOUR_UNIT` when it is not the caller's to see; `NO_UNIT` and
    ///     `UNREADABLE_UNIT` when he has none that is one
    static @Nullable UnitCode unit(@Nullable UnitCode asked, By by) {
        var sight = Sight.of(by);
        switch (sight) {
            case Sight.Nothing _ -> throw Refused.because("NO_UNIT");
            case Sight.Unreadable(var claim) ->
                    throw Refused.because("UNREADABLE_UNIT").with("unit", claim);
            case Sight.City _, Sight.OneUnit _ -> {}
        }
        if (asked != null && !sight.covers(asked)) {
            throw Refused.because("NOT_YOUR_UNIT").with("unit", asked.value()).at("unit");
        }
        return asked != null ? asked : sight.only().orElse(null);
    }

    /// A cursor whose place is none of the list's.
    static Refused noSuchPlace() {
        return Refused.because("BAD_CURSOR").at("cursor");
    }

    /// The day asked for; the last one that is over when none is.
    ///
    /// @throws Refused `DAY_NOT_BEGUN`, `NO_DAY_YET`
    static LocalDate closedDay(@Nullable LocalDate asked, ReadingOverdue reading) {
        return asked == null ? today(reading).minusDays(1) : begun(asked, reading);
    }

    /// The day asked for; the current one, which may not be over, when none is.
    ///
    /// @throws Refused `DAY_NOT_BEGUN`, `NO_DAY_YET`
    static LocalDate latestDay(@Nullable LocalDate asked, ReadingOverdue reading) {
        return asked == null ? today(reading) : begun(asked, reading);
    }

    private static LocalDate begun(LocalDate asked, ReadingOverdue reading) {
        var today = today(reading);
        if (asked.isAfter(today)) {
            throw Refused.because("DAY_NOT_BEGUN")
                    .with("asked", asked)
                    .with("today", today)
                    .at("asOf");
        }
        return asked;
    }

    private static LocalDate today(ReadingOverdue reading) {
        return reading.today().orElseThrow(() -> Refused.because("NO_DAY_YET"));
    }
}
