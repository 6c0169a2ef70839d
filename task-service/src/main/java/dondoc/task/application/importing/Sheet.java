package dondoc.task.application.importing;

import static dondoc.task.domain.Reason.BAD_ROW;
import static dondoc.task.domain.Reason.MISSING_COLUMN;
import static dondoc.task.domain.Reason.TOO_MANY_ROWS;

import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A file of rows under headings, as it was read.
///
/// @param sha256 of its bytes, hexadecimal
/// @param titles the headings as they were typed
public record Sheet(String sha256, List<String> titles, List<Line> lines) {
    public static final int MOST_ROWS = 50_000;

    public Sheet {
        titles = List.copyOf(titles);
        lines = List.copyOf(lines);
    }

    /// The sheet a reader of files found. What an earlier result file says of a row that is not there
    /// any more is passed over, and so is a row without cells.
    ///
    /// @param file its bytes
    /// @param rows the headings, then the data rows
    /// @param malformed why it is none: without headings, or with one that comes twice, which would
    ///     leave open which column is meant
    /// @throws Rejection `malformed`, `TOO_MANY_ROWS`
    public static Sheet of(byte[] file, List<List<String>> rows, Reason malformed) {
        if (rows.isEmpty()) {
            throw Rejection.of(malformed);
        }
        var titles = new ArrayList<>(rows.getFirst());
        while (!titles.isEmpty() && Words.clean(titles.getLast()).isEmpty()) {
            titles.removeLast();
        }
        var headings = keys(titles);
        if (new HashSet<>(headings).size() < headings.size()) {
            throw Rejection.of(malformed);
        }
        if (rows.size() - 1 > MOST_ROWS) {
            throw Rejection.of(TOO_MANY_ROWS).with("most", MOST_ROWS);
        }
        var lines =
                IntStream.range(1, rows.size())
                        .mapToObj(position -> new Line(position, headings, rows.get(position)))
                        .filter(line -> !line.fields().isEmpty() && !RefusedRows.remains(line))
                        .toList();
        return new Sheet(sha256(file), titles, lines);
    }

    /// The headings as keys of [Words#key].
    public List<String> headings() {
        return keys(titles);
    }

    private static List<String> keys(List<String> titles) {
        return titles.stream().map(Words::key).toList();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

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
            return at(headings.indexOf(Words.key(heading)));
        }

        /// The cell at a place, as it was sent; empty where there is none.
        String at(int place) {
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
            if (!headings().contains(Words.key(heading))) {
                throw Rejection.at(heading, MISSING_COLUMN);
            }
        }
        return this;
    }
}
