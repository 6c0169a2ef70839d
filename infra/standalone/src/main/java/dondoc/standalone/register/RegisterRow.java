package dondoc.standalone.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One row of `task-register.csv`.
///
/// @param row 1-based position in the file; `STT` is not unique
/// @param issued date of the document, where it can be read
/// @param cells as typed
public record RegisterRow(
        int row,
        String stt,
        String number,
        String clause,
        Optional<LocalDate> issued,
        List<String> cells) {

    /// The task it is about; empty when the year cannot be read.
    public Optional<TaskKey> task() {
        return issued.map(day -> new TaskKey(number, String.valueOf(day.getYear()), clause));
    }
}
