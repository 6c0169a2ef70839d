package dondoc.task.in.page.importing;

import dondoc.task.application.importing.ImportReport;
import dondoc.task.in.page.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file as its page shows it.
///
/// @param stage `looked`, `running`, `done` or `stopped`
/// @param report of the look, or of the import once it is done
/// @param refused rows that are turned away, as far as a page has room
/// @param accepted rows that are taken, as far as a page has room
/// @param there of those turned away: registered already
/// @param sent commands on their way
/// @param answered of them
/// @param trouble why it stopped
record Shown(
        String name,
        String stage,
        ImportReport report,
        List<RefusedRow> refused,
        List<ImportReport.Taken> accepted,
        long there,
        int sent,
        int answered,
        @Nullable Trouble trouble) {

    /// @param why in the reader's language
    record RefusedRow(int row, @Nullable String stt, @Nullable String field, String why) {}
}
