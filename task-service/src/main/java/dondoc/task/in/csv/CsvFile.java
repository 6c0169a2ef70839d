package dondoc.task.in.csv;

import static dondoc.task.domain.Reason.MALFORMED_CSV;

import dondoc.task.application.importing.Sheet;
import dondoc.task.domain.Rejection;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A CSV file with a heading row (RFC 4180; UTF-8, with or without BOM), read whole.
public final class CsvFile {
    private CsvFile() {}

    /// @throws Rejection `MALFORMED_CSV`, `TOO_MANY_ROWS`
    public static Sheet read(byte[] file) {
        var rows =
                records(text(file)).stream()
                        .map(record -> record.stream().map(Live::taken).toList())
                        .toList();
        return Sheet.of(file, rows, MALFORMED_CSV);
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
}
