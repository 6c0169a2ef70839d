package dondoc.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A city's year: 1,641 tasks, and the classes worked out independently for four days.
class SampleYearTest {

    private static final JsonNode YEAR = read();
    private static final LocalDate EPOCH = LocalDate.parse(YEAR.get("epoch").asString());
    private static final List<TaskHistory> TASKS = tasks();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2026-06-30", "2026-08-31", "2026-09-30"})
    void the_classes_are_those_worked_out_independently(String day) {
        var expected = YEAR.get("expected").get(day);
        var figures = Tally.of(TASKS, LocalDate.parse(day));

        assertThat(figures.total()).isEqualTo(counts(expected.get("total")));
        assertThat(figures.units()).isEqualTo(units(expected.get("units")));
        assertThat(figures.check().mismatches()).isEmpty();
    }

    private static List<TaskHistory> tasks() {
        var tasks = new ArrayList<TaskHistory>();
        for (var row : YEAR.get("tasks").values()) {
            var assigned = day(row.get(1).asInt());
            tasks.add(
                    new TaskHistory(
                            "task-" + tasks.size(),
                            row.get(0).asString(),
                            assigned,
                            due(row.get(2)),
                            assigned,
                            facts(row.get(3).asString(), due(row.get(2)))));
        }
        return tasks;
    }

    private static @Nullable LocalDate due(JsonNode due) {
        return due.isNull() ? null : day(due.asInt());
    }

    private static List<TaskFact> facts(String written, @Nullable LocalDate due) {
        var facts = new ArrayList<TaskFact>();
        var inForce = due;
        for (var fact : written.isEmpty() ? new String[0] : written.split(" ", -1)) {
            var days = fact.substring(1).split(">", -1);
            var on = day(Integer.parseInt(days[0]));
            facts.add(
                    switch (fact.charAt(0)) {
                        case 'R' -> new TaskFact.CompletionReported(on, on, inForce);
                        case 'A' -> new TaskFact.CompletionAccepted(on);
                        case 'J' -> new TaskFact.CompletionRejected(on);
                        case 'E' -> {
                            inForce = day(Integer.parseInt(days[1]));
                            yield new TaskFact.ExtensionGranted(on, inForce);
                        }
                        case 'W' -> new TaskFact.Withdrawn(on, on);
                        default -> throw new IllegalStateException("unknown fact " + fact);
                    });
        }
        return facts;
    }

    private static SortedMap<String, Counts> units(JsonNode json) {
        var units = new TreeMap<String, Counts>();
        json.properties().forEach(e -> units.put(e.getKey(), counts(e.getValue())));
        return units;
    }

    private static Counts counts(JsonNode json) {
        Map<TaskClass, Integer> counts = new TreeMap<>();
        json.properties()
                .forEach(e -> counts.put(TaskClass.valueOf(e.getKey()), e.getValue().asInt()));
        return new Counts(counts);
    }

    private static LocalDate day(int sinceEpoch) {
        return EPOCH.plusDays(sinceEpoch);
    }

    private static JsonNode read() {
        try (var in =
                Objects.requireNonNull(
                        SampleYearTest.class.getResourceAsStream("register-2026.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
