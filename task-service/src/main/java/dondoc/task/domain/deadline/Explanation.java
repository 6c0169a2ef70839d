package dondoc.task.domain.deadline;

import static dondoc.task.domain.Words.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The answer to "why this date", for people.
///
/// @param vi in Vietnamese
/// @param en in English
public record Explanation(String vi, String en) {

    /// With what a changed calendar has made of it.
    ///
    /// @param on the day of the notice
    /// @param to due date from then on
    public Explanation recounted(LocalDate on, String notice, LocalDate to) {
        return new Explanation(
                vi
                        + " Ngày %s tính lại theo lịch làm việc mới (%s): đến hết ngày %s."
                                .formatted(day(on), notice, day(to)),
                en
                        + " Counted anew on %s, on the new working calendar (%s): until the end of %s."
                                .formatted(on, notice, to));
    }

    /// With the extension that was granted.
    ///
    /// @param document number of the document that grants it, `null` for none
    /// @param to due date from then on
    public Explanation extended(LocalDate on, @Nullable String document, LocalDate to) {
        return new Explanation(
                vi
                        + " Ngày %s được gia hạn%s: đến hết ngày %s."
                                .formatted(day(on), by(document, " theo "), day(to)),
                en
                        + " Extended on %s%s: until the end of %s."
                                .formatted(on, by(document, " by "), to));
    }

    /// With what a directive that brought it forward has made of it.
    ///
    /// @param document number of the document that says so, `null` for none
    /// @param to due date from then on
    public Explanation broughtForward(LocalDate on, @Nullable String document, LocalDate to) {
        return new Explanation(
                vi
                        + " Ngày %s rút ngắn thời hạn%s: đến hết ngày %s."
                                .formatted(day(on), by(document, " theo "), day(to)),
                en
                        + " Brought forward on %s%s: until the end of %s."
                                .formatted(on, by(document, " by "), to));
    }

    private static String by(@Nullable String document, String word) {
        return document == null ? "" : word + document;
    }

    /// While it is set aside.
    ///
    /// @param since the first day of waiting
    public Explanation setAside(LocalDate since) {
        return new Explanation(
                vi
                        + " Từ ngày %s tạm dừng chờ cấp trên, thời hạn được gác lại."
                                .formatted(day(since)),
                en
                        + " Suspended since %s waiting for a superior, the due date is set aside."
                                .formatted(since));
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
