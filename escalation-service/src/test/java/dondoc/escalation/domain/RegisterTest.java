package dondoc.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.escalation.domain.Played.Entry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A city's year to 30 September 2026: every episode, and every Tuesday's overdue tasks, are those
/// worked out independently (`sample/register-2026.json`: per task its lead unit, dates of issue
/// and due, its facts, its episodes; R report, A accept, J reject, Q ask, G grant, F refuse,
/// W withdraw).
class RegisterTest {

    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static JsonNode sample = JsonMapper.shared().nullNode();
    private static final List<Played> PLAYED = new ArrayList<>();

    @BeforeAll
    static void play() throws IOException {
        try (var file =
                Objects.requireNonNull(
                        RegisterTest.class.getResourceAsStream("/sample/register-2026.json"))) {
            sample = JsonMapper.shared().readTree(file);
        }
        for (var task : sample.get("tasks")) {
            PLAYED.add(Played.until(LAST, log(task)));
        }
    }

    @Test
    void every_episode_of_the_year_is_the_expected_one() {
        for (var i = 0; i < PLAYED.size(); i++) {
            var task = sample.get("tasks").get(i);
            assertThat(PLAYED.get(i).knownAt(LAST).stream().map(RegisterTest::written))
                    .as(task.get(0).asString())
                    .containsExactlyElementsOf(
                            task.get(5).valueStream().map(JsonNode::asString).toList());
        }
    }

    @Test
    void every_tuesday_lists_what_was_overdue_as_known_then() {
        for (var week : sample.get("overdue").properties()) {
            var tuesday = LocalDate.parse(week.getKey());
            assertThat(
                            IntStream.range(0, PLAYED.size())
                                    .filter(i -> PLAYED.get(i).overdueAt(tuesday))
                                    .boxed())
                    .as(week.getKey())
                    .containsExactlyElementsOf(
                            week.getValue().valueStream().map(JsonNode::asInt).toList());
        }
    }

    private static String written(Episode e) {
        return e.since()
                + " "
                + (e.ended() == null ? "-" : e.ended())
                + " "
                + (e.reason() == null ? "OPEN" : e.reason());
    }

    private static List<Entry> log(JsonNode task) {
        var log = new ArrayList<Entry>();
        var due = task.get(3).isNull() ? null : LocalDate.parse(task.get(3).asString());
        log.add(new Entry(LocalDate.parse(task.get(2).asString()), Played.assigned(due)));
        var requests = 0;
        for (var fact : task.get(4)) {
            var parts = fact.asString().split(" ", -1);
            var day = LocalDate.parse(parts[1]);
            log.add(
                    new Entry(
                            day,
                            switch (parts[0]) {
                                case "R" -> new TaskFact.CompletionReported(day);
                                case "A" -> new TaskFact.CompletionAccepted();
                                case "J" -> new TaskFact.CompletionRejected();
                                case "Q" -> new TaskFact.ExtensionRequested(++requests, day);
                                case "G" ->
                                        new TaskFact.ExtensionGranted(
                                                null, LocalDate.parse(parts[2]));
                                case "F" -> new TaskFact.ExtensionRefused(requests);
                                case "W" -> new TaskFact.Withdrawn(day);
                                default -> throw new IllegalArgumentException(fact.asString());
                            }));
        }
        return log;
    }
}
