package dondoc.reporting.in.web.page;

import dondoc.web.page.Written;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A trend as bars from zero, each with its own number: drawn on the server, so that it needs no
/// script and prints as it stands. Across it is measured in percent, so that it fills its place
/// while its letters keep their size. Standing columns where there is room, lying lines on a phone.
///
/// @param baseline y of the axis under the columns
/// @param height of all lines
public record Chart(List<Column> columns, String baseline, List<Line> lines, String height) {

    private static final double SLOT = 100.0 / Trend.WEEKS;
    private static final double BAR = SLOT * 0.64;
    private static final double TALLEST = 150;
    private static final double BASELINE = 176;
    private static final double LINE = 30;
    private static final double THICKNESS = 20;
    private static final double FROM = 19;
    private static final double LONGEST = 64;

    /// @param middle x of its labels
    /// @param above y of its number
    /// @param below y of its date
    public record Column(
            String x,
            String y,
            String width,
            String height,
            String middle,
            String above,
            String below,
            String number,
            String date) {}

    /// @param end x of its end, where the number stands
    /// @param text y of its date and number
    public record Line(
            String x,
            String y,
            String width,
            String height,
            String end,
            String text,
            String number,
            String date) {}

    static Chart of(Trend trend, Written written) {
        var points = trend.points();
        var most = points.stream().mapToInt(Trend.Point::n).max().orElse(0);
        return new Chart(
                IntStream.range(0, points.size())
                        .mapToObj(i -> column(i, points.get(i), most, written))
                        .toList(),
                length(BASELINE),
                IntStream.range(0, points.size())
                        .mapToObj(i -> line(i, points.get(i), most, written))
                        .toList(),
                length(LINE * points.size()));
    }

    private static Column column(int at, Trend.Point point, int most, Written written) {
        var left = SLOT * at + (SLOT - BAR) / 2;
        var height = part(point, most) * TALLEST;
        return new Column(
                percent(left),
                length(BASELINE - height),
                percent(BAR),
                length(height),
                percent(left + BAR / 2),
                length(BASELINE - height - 7),
                length(BASELINE + 23),
                written.number(point.n()),
                written.dayAndMonth(point.cutoff()));
    }

    private static Line line(int at, Trend.Point point, int most, Written written) {
        var width = part(point, most) * LONGEST;
        var top = LINE * at;
        return new Line(
                percent(FROM),
                length(top + (LINE - THICKNESS) / 2),
                percent(width),
                length(THICKNESS),
                percent(FROM + width),
                length(top + LINE / 2 + 5),
                written.number(point.n()),
                written.dayAndMonth(point.cutoff()));
    }

    private static double part(Trend.Point point, int most) {
        return most == 0 ? 0 : (double) point.n() / most;
    }

    private static String percent(double share) {
        return length(share) + "%";
    }

    private static String length(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
