package dondoc.standalone.register;

import dondoc.standalone.console.Trouble;
import dondoc.standalone.register.Table.Line;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `task-log.csv`: what happened, in the order it happened; what happened at the same moment in the
/// order of the file.
final class Log {
    private Log() {}

    static List<Happening> read(Path file) {
        var table =
                Table.read(
                        file,
                        "at",
                        "directive",
                        "year",
                        "clause",
                        "what",
                        "percent",
                        "new_deadline",
                        "document",
                        "note");
        return table.lines().stream()
                .map(line -> happening(file, line))
                .sorted(Comparator.comparing(happening -> happening.at().toInstant()))
                .toList();
    }

    private static Happening happening(Path file, Line line) {
        try {
            var task = new TaskKey(line.cell("directive"), line.cell("year"), line.cell("clause"));
            return new Happening(
                    line.number(),
                    OffsetDateTime.parse(line.cell("at")),
                    task,
                    Happening.What.valueOf(line.cell("what").toUpperCase(Locale.ROOT)),
                    typed(line, "percent").map(Integer::valueOf),
                    typed(line, "new_deadline").map(Log::day),
                    typed(line, "document"),
                    typed(line, "note"));
        } catch (DateTimeParseException e) {
            throw new Trouble(
                    "%s, row %d: '%s' is not a time or date such as 2026-01-05T14:14:00+07:00."
                            .formatted(file, line.number(), e.getParsedString()),
                    e);
        } catch (NumberFormatException e) {
            throw new Trouble(
                    "%s, row %d: '%s' is not a percentage."
                            .formatted(file, line.number(), line.cell("percent")),
                    e);
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    "%s, row %d: '%s' is none of %s."
                            .formatted(
                                    file,
                                    line.number(),
                                    line.cell("what"),
                                    Arrays.toString(Happening.What.values())),
                    e);
        }
    }

    /// As `2026-05-15` or `15/05/2026`.
    private static LocalDate day(String typed) {
        return Cells.vietnameseDay(typed).orElseGet(() -> LocalDate.parse(typed));
    }

    private static Optional<String> typed(Line line, String column) {
        return Optional.of(line.cell(column)).filter(cell -> !cell.isEmpty());
    }
}
