package dondoc.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// The table of questions: each beside its floor, which is asked in turn with it.
final class Latencies {
    private static final int WARM_UP = 50;
    private static final int TIMES = 300;
    private static final double GOAL_MILLIS = 300;
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private final Questioner asking;
    private final URI floor;
    private final List<String> lines = new ArrayList<>();

    /// @param floor path of the smallest read there is
    Latencies(Questioner asking, String floor) {
        this.asking = asking;
        this.floor = asking.city().at(floor);
    }

    void row(Lists.Question question, Questioner who) throws IOException, InterruptedException {
        var seen = new Histogram(LONGEST_MICROS, 3);
        var least = new Histogram(LONGEST_MICROS, 3);
        var next = "";
        for (int time = -WARM_UP; time < TIMES; time++) {
            var answer = who.ask(question.from(who.city(), next).uri());
            next = answer.body().path("next").asString("");
            var one = asking.ask(floor);
            if (time >= 0) {
                seen.recordValue(Math.min(answer.micros(), LONGEST_MICROS));
                least.recordValue(Math.min(one.micros(), LONGEST_MICROS));
            }
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| %-34s | %7.1f | %7.1f | %7.1f | %9.1f | %5.1f | %-13s |",
                        question.name(),
                        millis(seen, 50),
                        millis(seen, 95),
                        millis(seen, 99),
                        millis(least, 95),
                        millis(seen, 95) / millis(least, 95),
                        millis(seen, 95) <= GOAL_MILLIS ? "yes" : "NO"));
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }

    void print() {
        System.out.println(
                "| question                           |  p50 ms |  p95 ms |  p99 ms | floor p95 |"
                        + " ratio | p95 <= 300 ms |");
        System.out.println(
                "|------------------------------------|--------:|--------:|--------:|----------:|------:|---------------|");
        lines.forEach(System.out::println);
    }
}
