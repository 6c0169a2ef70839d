package dondoc.standalone.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// One line of `task-log.csv`.
///
/// @param line 1-based position in the file
/// @param percent of a progress update
/// @param newDeadline asked for or granted
public record Happening(
        int line,
        OffsetDateTime at,
        TaskKey task,
        What what,
        Optional<Integer> percent,
        Optional<LocalDate> newDeadline,
        Optional<String> document,
        Optional<String> note) {

    /// Where a day begins.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public LocalDate day() {
        return at.atZoneSameInstant(ZONE).toLocalDate();
    }

    /// What may happen to a task.
    public enum What {
        PROGRESS,
        EXTENSION_REQUESTED,
        EXTENSION_GRANTED,
        EXTENSION_REFUSED,
        COMPLETION_REPORTED,
        COMPLETION_ACCEPTED,
        COMPLETION_REJECTED,
        WITHDRAWN
    }
}
