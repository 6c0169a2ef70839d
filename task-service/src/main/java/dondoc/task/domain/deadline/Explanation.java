package dondoc.task.domain.deadline;

import static dondoc.task.domain.Words.day;

import java.time.LocalDate;

/// The answer to "why this date", for people.
///
/// @param vi in Vietnamese
/// @param en in English
public record Explanation(String vi, String en) {

    /// With what a changed calendar has made of it.
    ///
    /// @param on the day of the notice
    /// @param to due date from then on
    public Explanation recounted(
            LocalDate on, LocalDate to, String calendarVersion, String notice) {
        return new Explanation(
                vi
                        + " Ngày %s tính lại theo lịch làm việc phiên bản %s (%s): đến hết ngày %s."
                                .formatted(day(on), calendarVersion, notice, day(to)),
                en
                        + " Counted anew on %s, on working calendar version %s (%s): until the end of %s."
                                .formatted(on, calendarVersion, notice, to));
    }
}
