package dondoc.standalone.player;

import java.time.Duration;
import java.util.List;

/// What became of a register.
///
/// @param refusedRows in the order of the file; only those of this run
/// @param refusedHappenings log lines a service said no to
/// @param withoutTask log lines whose task the door had not let in
public record Played(
        int rows,
        int tasks,
        int happenings,
        List<RefusedRow> refusedRows,
        List<RefusedHappening> refusedHappenings,
        int withoutTask,
        Duration took) {

    /// @param row 1-based position in the file
    /// @param reason e.g. `TWO_LEAD_UNITS`
    public record RefusedRow(int row, String stt, String reason) {}

    /// @param line 1-based position in the log
    public record RefusedHappening(int line, String code) {}
}
