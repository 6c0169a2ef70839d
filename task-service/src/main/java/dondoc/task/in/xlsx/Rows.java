package dondoc.task.in.xlsx;

import static dondoc.task.domain.Reason.MALFORMED_XLSX;
import static dondoc.task.domain.Reason.TOO_MANY_COLUMNS;
import static dondoc.task.domain.Reason.TOO_MANY_ROWS;
import static dondoc.task.domain.Reason.XLSX_TOO_LARGE;

import dondoc.task.application.importing.Sheet;
import dondoc.task.domain.Rejection;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the rows of a sheet from its XML. The first row that says something has the headings;
/// behind it, rows that are left out or blank are empty lists, so that positions are those a clerk
/// counts.
final class Rows extends DefaultHandler {
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final Cells cells;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int number;
    private int headingNumber;
    private int column;
    private @Nullable String type;
    private @Nullable String style;
    private boolean inValue;
    private boolean inPhonetics;

    Rows(Cells cells) {
        this.cells = cells;
    }

    List<List<String>> read() {
        return Collections.unmodifiableList(rows);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                var given = attributes.getValue("r");
                number = given == null ? number + 1 : Integer.parseInt(given);
                row = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                var place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                value.setLength(0);
            }
            case "rPh" -> inPhonetics = true;
            case "v", "t" -> inValue = !inPhonetics;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue) {
            value.append(text, start, length);
            if (value.length() > LONGEST_CELL) {
                throw Rejection.of(XLSX_TOO_LARGE);
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetics = false;
            case "c" -> put(text());
            case "row" -> put(row);
            default -> {}
        }
    }

    private String text() {
        try {
            return cells.text(type, style, value.toString());
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Rejection.of(MALFORMED_XLSX);
        }
    }

    private void put(String text) {
        if (text.isBlank()) {
            return;
        }
        if (column < 0 || column >= MOST_COLUMNS) {
            throw Rejection.of(TOO_MANY_COLUMNS).with("most", MOST_COLUMNS);
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, text);
    }

    private void put(List<String> cells) {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.isEmpty()) {
            headingNumber = number;
        }
        int position = number - headingNumber;
        if (position > Sheet.MOST_ROWS) {
            throw Rejection.of(TOO_MANY_ROWS).with("most", Sheet.MOST_ROWS);
        }
        if (position < rows.size()) {
            throw Rejection.of(MALFORMED_XLSX);
        }
        while (rows.size() < position) {
            rows.add(List.of());
        }
        while (!rows.isEmpty() && cells.size() < rows.getFirst().size()) {
            cells.add("");
        }
        rows.add(cells);
    }
}
