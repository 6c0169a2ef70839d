package dondoc.standalone.check;

import dondoc.standalone.console.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Asks again while an answer differs, since the services read what happened a little after it did.
/// An answer that has stayed the same for the whole patience is final.
public final class Settling {
    private static final long PAUSE_MILLIS = 500;

    private final Duration patience;

    Settling(Duration patience) {
        this.patience = patience;
    }

    List<String> differences(JsonNode expected, Supplier<JsonNode> answer) {
        var answered = heard(answer);
        var changedAt = System.nanoTime();
        while (true) {
            var differences = Differences.between(expected, answered);
            if (differences.isEmpty() || System.nanoTime() - changedAt > patience.toNanos()) {
                return differences;
            }
            rest();
            var now = heard(answer);
            if (!now.equals(answered)) {
                answered = now;
                changedAt = System.nanoTime();
            }
        }
    }

    /// Asks until it is so, or patience ends.
    public static boolean until(BooleanSupplier question, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            rest();
        }
        return true;
    }

    /// A service that has not heard of the day yet refuses to answer about it: also an answer that
    /// may change.
    private static JsonNode heard(Supplier<JsonNode> answer) {
        try {
            return answer.get();
        } catch (Trouble e) {
            return StringNode.valueOf(e.getMessage());
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
