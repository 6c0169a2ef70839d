package dondoc.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The table a run prints: figure, floor, ratio.
final class Table {

    private final List<String> lines = new ArrayList<>();

    /// @param floor the same load on the bare producer in the same run
    void row(Load.Seen figure, Load.Seen floor, String goal) {
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| %-34s | %8.0f | %7.2f | %7.2f | %7.2f | %8.0f | %5.2f | %-34s |%s",
                        figure.name(),
                        figure.perSecond(),
                        figure.millis(50),
                        figure.millis(99),
                        figure.millis(99.9),
                        floor.perSecond(),
                        figure.perSecond() / floor.perSecond(),
                        goal,
                        figure.failed() == 0 ? "" : " " + figure.failed() + " FAILED"));
    }

    void line(String name, String figure, String goal) {
        lines.add(String.format(Locale.ROOT, "| %-34s | %s | %s |", name, figure, goal));
    }

    void print() {
        System.out.println(
                "| load                               |      /s  |  p50 ms |  p99 ms | p99.9ms |"
                        + "  floor/s | ratio | to reach                           |");
        System.out.println(
                "|------------------------------------|---------:|--------:|--------:|--------:|"
                        + "---------:|------:|------------------------------------|");
        lines.forEach(System.out::println);
    }
}
