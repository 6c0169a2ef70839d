package dondoc.standalone.register;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/// A CSV file with a header, cells as typed. Empty lines do not count, as at the doors.
///
/// @param header column names as typed, without a byte order mark
/// @param text the file itself, with its byte order mark, to be sent as it is
public record Table(Path file, List<String> header, List<Line> lines, String text) {
    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /// @param number of the line's record in the file, 1-based, the header not counted
    public record Line(int number, List<String> cells, Map<String, Integer> columns) {

        /// The cleaned cell of a column; empty when the line is too short.
        String cell(String column) {
            var at = columns.get(Cells.key(column));
            return at == null || at >= cells.size() ? "" : Cells.clean(cells.get(at));
        }
    }

    /// @throws Trouble when the file is missing, is not UTF-8 CSV, or lacks a column
    static Table read(Path file, String... required) {
        var text = textOf(file);
        var content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (var parser = CSVParser.parse(new StringReader(content), FORM)) {
            var records = parser.getRecords();
            if (records.isEmpty()) {
                throw new Trouble("%s is empty.".formatted(file));
            }
            var header = records.getFirst().toList();
            var columns = columns(file, header, required);
            var lines = new ArrayList<Line>(records.size());
            for (int at = 1; at < records.size(); at++) {
                var cells = records.get(at).toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line(at, cells, columns));
                }
            }
            return new Table(file, header, List.copyOf(lines), text);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Trouble("%s is not readable as CSV: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /// The text of the file without some of its lines.
    ///
    /// @param numbers of the lines left out
    public String without(Set<Integer> numbers) {
        return text(
                lines.stream()
                        .filter(line -> !numbers.contains(line.number()))
                        .map(Line::cells)
                        .toList());
    }

    /// Some lines as a file of the same form: byte order mark, header, CRLF.
    String text(List<List<String>> some) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (var cells : some) {
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, Integer> columns(
            Path file, List<String> header, String... required) {
        var columns = new HashMap<String, Integer>();
        for (int at = 0; at < header.size(); at++) {
            columns.putIfAbsent(Cells.key(header.get(at)), at);
        }
        for (var name : required) {
            if (!columns.containsKey(Cells.key(name))) {
                throw new Trouble("%s has no column '%s'.".formatted(file, name));
            }
        }
        return columns;
    }

    private static String textOf(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Trouble("%s is not UTF-8 text.".formatted(file), e);
        } catch (IOException e) {
            throw new Trouble("%s cannot be read.".formatted(file), e);
        }
    }
}
