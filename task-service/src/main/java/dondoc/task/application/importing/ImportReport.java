package dondoc.task.application.importing;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a file, row by row. The same file again gets the same report.
///
/// @param file SHA-256 of its bytes, hexadecimal
/// @param rows data rows read
/// @param accepted tasks; empty for files that bring no tasks
/// @param acceptedCount rows that are in, now or since an earlier import of the same file
/// @param recounted due dates that a calendar moves; absent for other files
/// @param changed rows of a preview that change what is registered already; absent otherwise
/// @param unchanged how many of the accepted rows of a preview would change nothing, because what they
///     say is in already or in a row before; absent otherwise, and for a calendar
/// @param preview nothing was written, this is what an import would answer; absent otherwise
public record ImportReport(
        String file,
        int rows,
        List<Taken> accepted,
        int acceptedCount,
        List<Refused> refused,
        @Nullable List<Recounted> recounted,
        @Nullable List<Changed> changed,
        @Nullable Integer unchanged,
        @Nullable Boolean preview) {

    public ImportReport {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
        recounted = recounted == null ? null : List.copyOf(recounted);
        changed = changed == null ? null : List.copyOf(changed);
    }

    /// Of a file that moves no due date.
    ImportReport(
            String file, int rows, List<Taken> accepted, int acceptedCount, List<Refused> refused) {
        this(file, rows, accepted, acceptedCount, refused, null, null, null, null);
    }

    /// The same, as the preview of what an import would answer.
    ImportReport previewing(List<Changed> changes, int same) {
        return new ImportReport(
                file, rows, accepted, acceptedCount, refused, recounted, changes, same, true);
    }

    /// Rows an import would write something for, as far as a preview knows.
    public int news() {
        return unchanged == null ? acceptedCount : acceptedCount - unchanged;
    }

    /// A row that became a task.
    ///
    /// @param row position among the data rows, from 1
    /// @param stt the clerk's own number, as typed; it may repeat
    public record Taken(
            int row,
            String stt,
            String task,
            String number,
            int year,
            String clause,
            @Nullable LocalDate due,
            Rule rule) {}

    /// An open task whose term ends on another day by the new calendar.
    ///
    /// @param waited working days of suspensions that are in it
    public record Recounted(TaskId task, OrgId lead, LocalDate from, LocalDate to, int waited) {}

    /// A row that would change an entry of the directory.
    public record Changed(int row, String id) {}

    /// A row that was turned away. Says nothing of the row's content.
    ///
    /// @param field heading of the column at fault
    public record Refused(
            int row,
            @Nullable String stt,
            String reason,
            @Nullable String field,
            String message,
            String messageEn) {

        static Refused of(int row, @Nullable String stt, Rejection why) {
            return new Refused(
                    row,
                    stt,
                    why.reason().name(),
                    why.details().get("field"),
                    why.reason().vi(),
                    why.reason().en());
        }
    }
}
