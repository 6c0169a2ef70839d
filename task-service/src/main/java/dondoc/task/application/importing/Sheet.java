package dondoc.task.application.importing;

import static dondoc.task.domain.Reason.BAD_ROW;
import static dondoc.task.domain.Reason.MISSING_COLUMN;

import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of rows under headings, as it was read.
///
/// @param sha256 of its bytes, hexadecimal
/// @param headings as keys of [Words#key]
public record Sheet(String sha256, List<String> headings, List<Line> lines) {

    /// A data row.
    ///
    /// @param position among the data rows, from 1
    /// @param headings of the sheet
    /// @param fields as they stand in the row; exports leave empty ones out at the end, or add some
    public record Line(int position, List<String> headings, List<String> fields) {

        public Line {
            fields = List.copyOf(fields);
        }

        /// A cell, cleaned. Headings are compared without regard to case, spacing or Unicode form; a
        /// cell that is left out is empty.
        public String cell(String heading) {
            return Words.clean(raw(heading));
        }

        String raw(String heading) {
            int place = headings.indexOf(Words.key(heading));
            return place >= 0 && place < fields.size() ? fields.get(place) : "";
        }

        /// A cell, cleaned; `null` when empty.
        public @Nullable String optional(String heading) {
            var text = cell(heading);
            return text.isEmpty() ? null : text;
        }

        /// Whether the row is as long as the headings.
        boolean isWhole() {
            return fields.size() == headings.size();
        }

        /// This row, when nothing in it stands behind the last heading: a stray comma has moved its
        /// cells to wrong columns.
        ///
        /// @throws Rejection `BAD_ROW`
        Line fitting() {
            if (fields.stream().skip(headings.size()).anyMatch(f -> !f.isBlank())) {
                throw Rejection.of(BAD_ROW);
            }
            return this;
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
