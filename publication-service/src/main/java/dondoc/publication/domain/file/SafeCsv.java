package dondoc.publication.domain.file;

import java.util.Arrays;
import java.util.stream.Collectors;

/// CSV for spreadsheets (RFC 4180): UTF-8 with a byte order mark, so that Excel reads Vietnamese;
/// CRLF; every cell a spreadsheet would take for a formula is made plain text by an apostrophe.
final class SafeCsv {
    private static final String LIVE = "=+-@\t\r";
    private final StringBuilder out = new StringBuilder("\uFEFF");

    SafeCsv row(Object... cells) {
        out.append(
                Arrays.stream(cells)
                        .map(c -> c instanceof Integer n ? n.toString() : cell(c.toString()))
                        .collect(Collectors.joining(",", "", "\r\n")));
        return this;
    }

    private static String cell(String text) {
        var plain = !text.isEmpty() && LIVE.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
