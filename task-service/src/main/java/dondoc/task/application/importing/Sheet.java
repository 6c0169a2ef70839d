package dondoc.task.application.importing;

import static dondoc.task.domain.Reason.MISSING_COLUMN;

import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file of rows under headings, as it was read.
///
/// @param sha256 of its bytes, hexadecimal
/// @param headings as keys of [Words#key]
public record Sheet(String sha256, List<String> headings, List<Line> lines) {

    /// A data row.
    ///
    /// @param position among the data rows, from 1
    /// @param cells by heading, compared without regard to case, spacing or Unicode form; absent
    ///     cells are empty
    public record Line(int position, Map<String, String> cells) {

        /// A cell, cleaned.
        public String cell(String heading) {
            return Words.clean(raw(heading));
        }

        String raw(String heading) {
            return cells.getOrDefault(Words.key(heading), "");
        }

        /// A cell, cleaned; `null` when empty.
        public @Nullable String optional(String heading) {
            var text = cell(heading);
            return text.isEmpty() ? null : text;
        }
    }

    /// This sheet, when it is what it is taken for.
    ///
    /// @throws Rejection `MISSING_COLUMN`
    Sheet requiring(List<String> required) {
        for (var heading : required) {
            if (!headings.contains(Words.key(heading))) {
                throw Rejection.at(heading, MISSING_COLUMN);
            }
        }
        return this;
    }
}
