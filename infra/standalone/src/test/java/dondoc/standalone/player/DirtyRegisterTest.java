package dondoc.standalone.player;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.standalone.city.PaperCity;
import dondoc.standalone.city.PaperCity.Asked;
import dondoc.standalone.city.PaperCity.Told;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.register.Register;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// A small register with the dirt of a large one: byte order mark, decomposed letters, hard spaces,
/// capitals, long dashes, short dates, shuffled rows, a row of the year before, copies of refused and
/// of accepted rows, an empty line, log lines of tasks nobody knows and of another millennium.
class DirtyRegisterTest {
    private static final Path DIRTY = Path.of("src/test/resources/dirty-register");
    private static final Path SHIPPED = Path.of("sample");
    private static final int STT = 0;
    private static final int NUMBER = 1;
    private static final int ISSUED = 2;
    private static final int CLAUSE = 3;
    private static final int LEAD = 5;
    private static final int SECRECY = 9;

    private final Register register = Register.read(DIRTY, SHIPPED);

    @Test
    void what_happens_finds_its_task_however_its_number_was_typed() {
        try (var paper = new PaperCity(this::answer)) {
            played(paper);

            assertThat(paper.asked())
                    .extracting(Asked::path)
                    .filteredOn(path -> path.startsWith("/api/v1/tasks/"))
                    .containsExactly(
                            "/api/v1/tasks/id-1-28122025/completion-reports",
                            "/api/v1/tasks/id-5-512026/progress",
                            "/api/v1/tasks/id-2-09012026/extension-requests");
        }
    }

    @Test
    void refused_rows_are_told_with_their_copies_and_what_belongs_to_no_task_is_counted() {
        try (var paper = new PaperCity(this::answer)) {
            var played = played(paper);

            assertThat(played.rows()).isEqualTo(8);
            assertThat(played.happenings()).isEqualTo(6);
            assertThat(played.refusedRows())
                    .extracting(row -> row.stt() + " " + row.reason())
                    .containsExactlyInAnyOrder(
                            "3 SECRET",
                            "3 SECRET",
                            "4 TWO_LEAD_UNITS",
                            "5 DUPLICATE",
                            "6 BAD_DATE");
            assertThat(played.oddities(5))
                    .containsExactly(
                            "task-log.csv: 1 happenings of refused rows were left out",
                            "task-log.csv: 1 happenings belong to no row of the register",
                            "task-log.csv: 1 happenings are dated in another time and were left out");
        }
    }

    @Test
    void two_tasks_that_only_their_issuers_tell_apart_are_told() {
        try (var paper =
                new PaperCity(asked ->
                        asked.path().endsWith("/imports/tasks")
                                ? Told.good(
                                        Map.of(
                                                "accepted",
                                                List.of(
                                                        task("a", "1/X", "1"),
                                                        task("b", "1/x", "1"))))
                                : answer(asked))) {
            assertThat(played(paper).oddities(5))
                    .contains("1/x|2026|1: several issuers; what happens goes to the first");
        }
    }

    private Played played(PaperCity paper) {
        var silent =
                new Terminal(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                        false);
        return new Player(paper.client(), paper.door(), new Progress(silent))
                .play(register, register.span().last());
    }

    private Told answer(Asked asked) {
        return switch (asked.path()) {
            case "/api/v1/clock" -> Told.good(Map.of("mode", "LOADING"));
            case "/api/v1/imports/tasks" -> Told.good(doorOf(asked.body()));
            default -> Told.good(Map.of());
        };
    }

    /// A door of paper: what it refuses, it refuses in the words of the real one.
    private static Map<String, ?> doorOf(String file) {
        var accepted = new HashMap<String, Map<String, ?>>();
        var refused = new ArrayList<Map<String, ?>>();
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(file))) {
            var records = parser.getRecords();
            for (int row = 1; row < records.size(); row++) {
                var record = records.get(row);
                var reason = reason(record, accepted);
                if (reason.isEmpty()) {
                    accepted.put(record.get(STT), task(id(record), record));
                } else {
                    refused.add(Map.of("row", row, "reason", reason));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("accepted", List.copyOf(accepted.values()), "refused", refused);
    }

    private static String reason(CSVRecord record, Map<String, Map<String, ?>> accepted) {
        if (record.get(SECRECY).equals("Mật")) {
            return "SECRET";
        }
        if (record.get(ISSUED).startsWith("30/02")) {
            return "BAD_DATE";
        }
        if (accepted.containsKey(record.get(STT))) {
            return "DUPLICATE";
        }
        return record.get(LEAD).equals("Sở Tư pháp và Sở Công Thương") ? "TWO_LEAD_UNITS" : "";
    }

    private static String id(CSVRecord record) {
        return "id-%s-%s".formatted(record.get(STT), record.get(ISSUED).replace("/", ""));
    }

    private static Map<String, ?> task(String id, CSVRecord record) {
        return Map.of(
                "task",
                id,
                "number",
                record.get(NUMBER),
                "year",
                Integer.parseInt(record.get(ISSUED).replaceAll(".*/", "")),
                "clause",
                record.get(CLAUSE));
    }

    private static Map<String, ?> task(String id, String number, String clause) {
        return Map.of("task", id, "number", number, "year", 2026, "clause", clause);
    }
}
