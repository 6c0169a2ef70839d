package dondoc.task.domain.calendar;

import java.util.List;

/// A version of the working calendar.
///
/// @param version year of publication and its number in that year, e.g. `2026-1`
public record CalendarPublished(String version, String notice, List<SpecialDay> days) {
    public CalendarPublished {
        days = List.copyOf(days);
    }

    /// To count on.
    public WorkingCalendar calendar() {
        return new WorkingCalendar(version, notice, days);
    }
}
