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

    /// With what a wait for a superior has made of it.
    ///
    /// @param since the first day of waiting
    /// @param on the day it went on
    /// @param to due date from then on
    public Explanation waited(LocalDate since, LocalDate on, int workingDays, LocalDate to) {
        return new Explanation(
                vi
                        + " Tạm dừng chờ cấp trên từ %s, tiếp tục ngày %s, đã chờ %d ngày làm việc: đến hết ngày %s."
                                .formatted(day(since), day(on), workingDays, day(to)),
                en
                        + " Suspended on %s waiting for a superior, resumed on %s after %d working days: until the end of %s."
                                .formatted(since, on, workingDays, to));
    }
}
