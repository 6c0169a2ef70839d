package dondoc.reporting.in.web.page;

import dondoc.reporting.application.PeriodBook.Report;
import dondoc.reporting.application.Sight;
import dondoc.reporting.domain.TaskClass;
import java.time.LocalDate;
import java.util.List;

/// The overdue tasks at the weekly cut-offs, oldest first, and what they say.
///
/// @param points at least one
public record Trend(List<Point> points) {

    /// As many weeks as a quarter has.
    static final int WEEKS = 13;

    /// @param n tasks overdue at the end of the cut-off
    public record Point(LocalDate cutoff, int n) {}

    /// What the chart says, as a key of the message files.
    ///
    /// @param weeks for how many weeks in a row
    public record Message(String key, int weeks, int now, int before) {}

    private enum Direction {
        RISING,
        FALLING,
        STEADY
    }

    /// @param latestFirst closed weeks
    static Trend of(List<Report> latestFirst, Sight sight) {
        return new Trend(
                latestFirst.stream()
                        .limit(WEEKS)
                        .map(report -> point(report, sight))
                        .toList()
                        .reversed());
    }

    private static Point point(Report report, Sight sight) {
        var figures = sight.of(report.closed().figures());
        return new Point(report.closed().cutoff(), figures.total().of(TaskClass.OPEN_OVERDUE));
    }

    /// The longest run at the end in one direction.
    public Message message() {
        var now = points.getLast().n();
        if (points.size() == 1) {
            return new Message("trend.first", 0, now, now);
        }
        var direction = direction(points.size() - 1);
        var weeks = 1;
        while (weeks + 1 < points.size() && direction(points.size() - 1 - weeks) == direction) {
            weeks++;
        }
        var before = points.get(points.size() - 1 - weeks).n();
        var key =
                switch (direction) {
                    case RISING -> "trend.rising";
                    case FALLING -> "trend.falling";
                    case STEADY -> "trend.steady";
                };
        return new Message(weeks == 1 ? key + ".once" : key, weeks, now, before);
    }

    private Direction direction(int at) {
        var now = points.get(at).n();
        var before = points.get(at - 1).n();
        if (now == before) {
            return Direction.STEADY;
        }
        return now > before ? Direction.RISING : Direction.FALLING;
    }
}
