package dondoc.task.in.csv;

import static dondoc.task.domain.Reason.MALFORMED_CSV;
import static dondoc.task.domain.Reason.TOO_MANY_ROWS;

import dondoc.task.application.importing.Sheet;
import dondoc.task.application.importing.Sheet.Line;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A CSV file with a heading row (RFC 4180; UTF-8, with or without BOM), read whole.
public final class CsvFile {
    private static final int MOST_ROWS = 50_000;

    private CsvFile() {}

    /// @throws Rejection `MALFORMED_CSV`, `TOO_MANY_ROWS`
    public static Sheet read(byte[] file) {
        var records = records(text(file));
        if (records.isEmpty()) {
            throw Rejection.of(MALFORMED_CSV);
        }
        if (records.size() - 1 > MOST_ROWS) {
            throw Rejection.of(TOO_MANY_ROWS).with("most", MOST_ROWS);
        }
        var headings = headings(records.getFirst());
        var lines = new ArrayList<Line>();
        for (int position = 1; position < records.size(); position++) {
            lines.add(new Line(position, headings, records.get(position).toList()));
        }
        return new Sheet(sha256(file), headings, lines);
    }

    /// A heading that comes twice would leave open which column is meant.
    private static List<String> headings(CSVRecord record) {
        var headings = new ArrayList<>(record.stream().map(Words::key).toList());
        while (!headings.isEmpty() && headings.getLast().isEmpty()) {
            headings.removeLast();
        }
        if (new HashSet<>(headings).size() < headings.size()) {
            throw Rejection.of(MALFORMED_CSV);
        }
        return List.copyOf(headings);
    }

    private static List<CSVRecord> records(String text) {
        try (var parser =
                CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            throw Rejection.of(MALFORMED_CSV);
        }
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw Rejection.of(MALFORMED_CSV);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
