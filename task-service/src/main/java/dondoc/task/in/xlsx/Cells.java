package dondoc.task.in.xlsx;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/// What a cell says, as a clerk would have typed it: days as `5/9/2026`, numbers without a fraction
/// that is none.
final class Cells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final ReadOnlySharedStringsTable texts;
    private final StylesTable styles;
    private final boolean from1904;

    Cells(ReadOnlySharedStringsTable texts, StylesTable styles, boolean from1904) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /// @param type attribute `t` of the cell
    /// @param style attribute `s`
    /// @param value what stands in `v` or `is`
    /// @throws IllegalArgumentException when it is no value of its type
    String text(@Nullable String type, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared(Integer.parseInt(value));
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "d" ->
                    DAY.format(LocalDateTime.parse(value.contains("T") ? value : value + "T00:00"));
            case "n" -> number(Double.parseDouble(value), style);
            default -> value;
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= texts.getUniqueCount()) {
            throw new IllegalArgumentException("no shared text " + index);
        }
        return texts.getItemAt(index).getString();
    }

    private String number(double value, @Nullable String style) {
        if (isDay(value, style)) {
            return DAY.format(DateUtil.getLocalDateTime(value, from1904));
        }
        return NumberToTextConverter.toText(value);
    }

    private boolean isDay(double value, @Nullable String style) {
        if (style == null || value < 1 || !DateUtil.isValidExcelDate(value)) {
            return false;
        }
        var format = styles.getStyleAt(Integer.parseInt(style));
        return format != null
                && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }
}
