package dondoc.standalone.check;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.standalone.city.PaperCity;
import dondoc.standalone.city.PaperCity.Told;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.player.Played;
import dondoc.standalone.player.Played.RefusedRow;
import dondoc.standalone.register.Span;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ComparisonTest {
    private static final Expected EXPECTED = Expected.read(Path.of("sample/register-2026"));
    private static final String TASK = "1/KH-UBND|2026|3";

    private Expected expected = EXPECTED;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    /// Changes what the services answer.
    interface Fault {
        void in(ObjectNode answers);
    }

    @Test
    void equal_answers_are_ok_in_every_section() {
        assertThat(compared(truth())).isTrue();

        assertThat(lines()).hasSize(9).allMatch(line -> line.endsWith(" ok"));
    }

    @Test
    void refused_rows_are_compared_in_any_order() {
        var answers = truth();
        var rejected = array(answers, "/rejected");
        rejected.add(rejected.remove(0));

        assertThat(compared(answers)).isTrue();
    }

    @Test
    void a_section_that_is_not_there_is_told_and_what_is_no_section_is_not_looked_at() {
        var sections = truth();
        sections.remove("quarters");
        sections.put("generated_by", "somebody");
        expected = new Expected(sections, EXPECTED.askedDays());

        assertThat(compared(truth())).isFalse();
        assertThat(lines())
                .hasSize(9)
                .contains("quarters         not compared: not in expected.json");
    }

    @Test
    void a_task_is_found_in_another_spelling() {
        var sections = truth();
        var due = object(sections, "/due");
        due.set("1/kh–ubnd|2026|3", due.remove(TASK));
        expected = new Expected(sections, EXPECTED.askedDays());

        assertThat(compared(truth())).as(written.toString(StandardCharsets.UTF_8)).isTrue();
    }

    @Test
    void what_was_known_at_the_end_of_the_log_is_not_asked_again() {
        var answers = truth();
        var terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false);
        try (var city = new PaperCity(new PaperAnswers(answers))) {
            var comparison =
                    new Comparison(city.client(), city.doors(), EXPECTED, terminal, Duration.ZERO);
            comparison.atTheEndOfTheLog();
            object(answers, "/episodes").removeAll();
            object(answers, "/quarters").removeAll();

            assertThat(comparison.equal(played(answers))).isTrue();
        }
    }

    @Test
    void one_waits_until_every_service_has_heard_of_the_day() {
        var asked = new AtomicInteger();
        var terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false);
        try (var city =
                new PaperCity(question ->
                        question.path().endsWith("/late")
                                ? Told.good(
                                        Map.of(
                                                "asOf",
                                                asked.getAndIncrement() < 1
                                                        ? "2026-09-29"
                                                        : "2026-09-30"))
                                : Told.good(Map.of()))) {
            var comparison =
                    new Comparison(city.client(), city.doors(), EXPECTED, terminal, Duration.ZERO);

            comparison.await(LocalDate.of(2026, 9, 30), Duration.ofMinutes(1));
            assertThat(asked).hasValue(2);
            assertThat(lines()).isEmpty();

            comparison.await(LocalDate.of(2026, 10, 1), Duration.ZERO);
            assertThat(lines()).singleElement().asString().contains("has heard of 2026-10-01");
        }
    }

    @Test
    void days_asked_about_move_the_end_but_not_by_a_century() {
        var span =
                new Span(
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 9, 25));

        assertThat(EXPECTED.end(span)).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(new Expected(EXPECTED.sections(), List.of(LocalDate.of(2926, 9, 30))).end(span))
                .isEqualTo(span.last());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void one_wrong_answer_is_found_in_its_section(String section, String what, Fault fault) {
        var answers = truth();
        fault.in(answers);

        assertThat(compared(answers)).isFalse();

        assertThat(lines())
                .filteredOn(line -> line.startsWith(section + " "))
                .singleElement()
                .asString()
                .matches(".* \\d+ differences?");
        assertThat(written.toString(StandardCharsets.UTF_8)).as(what).contains(": expected ");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("rows", "one too few", all -> all.put("rows", 1666)),
                fault("log_lines", "one too many", all -> all.put("log_lines", 5592)),
                fault("accepted", "a task is missing", all -> object(all, "/due").remove(TASK)),
                fault("rejected", "another reason", ComparisonTest::anotherReason),
                fault("rejected", "one let in", all -> array(all, "/rejected").remove(2)),
                fault("due", "a day later", all -> object(all, "/due").put(TASK, "2026-04-29")),
                fault("due", "none instead of one", all -> object(all, "/due").putNull(TASK)),
                fault(
                        "due",
                        "a task too many",
                        all -> object(all, "/due").put("9/X|2026|1", "2026-01-01")),
                fault(
                        "classes",
                        "a total",
                        all -> object(all, "/classes/2026-03-31/total").put("OPEN_OVERDUE", 34)),
                fault(
                        "classes",
                        "a unit's count",
                        all ->
                                object(all, "/classes/2026-06-30/units/H26.01")
                                        .put("PENDING_VERIFICATION", 9)),
                fault(
                        "classes",
                        "a unit too many",
                        all ->
                                object(all, "/classes/2026-09-30/units")
                                        .putObject("H26.999")
                                        .put("WITHDRAWN", 1)),
                fault(
                        "overdue_by_week",
                        "a task is missing",
                        all -> array(all, "/overdue_by_week/2026-07-07/H26.01").remove(0)),
                fault(
                        "overdue_by_week",
                        "a task is listed twice",
                        all ->
                                array(all, "/overdue_by_week/2026-07-07/H26.01")
                                        .add("121/UBND-KSTT|2026|1")),
                fault(
                        "overdue_by_week",
                        "a unit is missing",
                        all -> object(all, "/overdue_by_week/2026-09-29").remove("H26.05")),
                fault(
                        "quarters",
                        "a unit's count",
                        all -> object(all, "/quarters/2026-Q1/units").put("H26.05", 99)),
                fault(
                        "quarters",
                        "a person's count",
                        all -> object(all, "/quarters/2026-Q1/people").put("P00011", 2)),
                fault("episodes", "ended another day", all -> episode(all).set(1, "2026-06-11")),
                fault(
                        "episodes",
                        "ended for another reason",
                        all -> episode(all).set(2, "EXTENDED")),
                fault("episodes", "still open", all -> episode(all).setNull(1)),
                fault("episodes", "a task has none", all -> object(all, "/episodes").remove(TASK)));
    }

    private static Arguments fault(String section, String what, Fault fault) {
        return Arguments.of(section, what, fault);
    }

    private static void anotherReason(ObjectNode answers) {
        ((ObjectNode) array(answers, "/rejected").get(0)).put("reason", "SECRET");
    }

    private static ArrayNode episode(ObjectNode answers) {
        return (ArrayNode) object(answers, "/episodes").path(TASK).get(0);
    }

    private static ObjectNode object(ObjectNode answers, String path) {
        return (ObjectNode) answers.at(path);
    }

    private static ArrayNode array(ObjectNode answers, String path) {
        return (ArrayNode) answers.at(path);
    }

    private static ObjectNode truth() {
        return (ObjectNode) EXPECTED.sections().deepCopy();
    }

    private boolean compared(ObjectNode answers) {
        var terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false);
        try (var city = new PaperCity(new PaperAnswers(answers))) {
            return new Comparison(city.client(), city.doors(), expected, terminal, Duration.ZERO)
                    .equal(played(answers));
        }
    }

    private static Played played(ObjectNode answers) {
        var refused = new ArrayList<RefusedRow>();
        answers.path("rejected")
                .forEach(row ->
                        refused.add(
                                new RefusedRow(
                                        refused.size() + 1,
                                        row.path("stt").asString(),
                                        row.path("reason").asString())));
        return new Played(
                answers.path("rows").asInt(),
                answers.path("accepted").asInt(),
                answers.path("log_lines").asInt(),
                List.of(),
                refused,
                List.of(),
                0,
                0,
                0,
                List.of(),
                Duration.ZERO);
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith(" "))
                .toList();
    }
}
