package dondoc.escalation.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where days begin and end.
public final class City {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private City() {}

    /// What was recorded before this moment was known at the end of the day.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
