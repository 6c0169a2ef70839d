package dondoc.reporting.in.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A trend as bars from zero, each with its own number: drawn on the server, so that it needs no
/// script and prints as it stands.
///
/// @param viewBox of the SVG
/// @param baseline y of the axis
public record Chart(String viewBox, String width, String baseline, List<Bar> bars) {

    private static final double STEP = 56;
    private static final double BAR = 36;
    private static final double TALLEST = 150;
    private static final double TOP = 24;
    private static final double BASELINE = TOP + TALLEST;
    private static final double HEIGHT = BASELINE + 28;

    /// @param middle x of its labels
    /// @param above y of its number
    /// @param below y of its date
    public record Bar(
            String x,
            String y,
            String width,
            String height,
            String middle,
            String above,
            String below,
            String number,
            String date) {}

    static Chart of(Trend trend, Written written) {
        var most = trend.points().stream().mapToInt(Trend.Point::n).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var point : trend.points()) {
            var left = STEP * bars.size() + (STEP - BAR) / 2;
            var height = most == 0 ? 0 : TALLEST * point.n() / most;
            bars.add(
                    new Bar(
                            text(left),
                            text(BASELINE - height),
                            text(BAR),
                            text(height),
                            text(left + BAR / 2),
                            text(BASELINE - height - 7),
                            text(BASELINE + 19),
                            written.number(point.n()),
                            written.dayAndMonth(point.cutoff())));
        }
        var width = STEP * Math.max(1, bars.size());
        return new Chart(
                "0 0 %s %s".formatted(text(width), text(HEIGHT)),
                text(width),
                text(BASELINE),
                bars);
    }

    private static String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
