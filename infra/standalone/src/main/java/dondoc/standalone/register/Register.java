package dondoc.standalone.register;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A city's register for a time: reference data, the rows as typed by clerks, what happened.
///
/// @param fingerprint over all its files; tells one register from another
public record Register(
        Path directory,
        String units,
        String succession,
        String calendar,
        String people,
        List<String> header,
        List<RegisterRow> rows,
        List<Happening> log,
        String fingerprint) {

    private static final String STT = "STT";
    private static final String ISSUED = "Ngày ban hành";

    /// Reads a directory with `task-register.csv`, `people.csv`, `task-log.csv`; `org-units.csv`,
    /// `succession.csv`, `calendar-vn.csv` lie in it or in its parent.
    ///
    /// @throws Trouble on the first file that is missing or ill-formed
    public static Register read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Trouble("There is no register directory %s.".formatted(directory));
        }
        var tasks = Table.read(directory.resolve("task-register.csv"), STT, ISSUED);
        var people = Table.read(directory.resolve("people.csv"), "id", "name", "unit", "post");
        var log = Log.read(directory.resolve("task-log.csv"));
        var units = Table.read(beside(directory, "org-units.csv"), "code", "name", "valid_from");
        var succession = Table.read(beside(directory, "succession.csv"), "from", "to", "effective");
        var calendar = Table.read(beside(directory, "calendar-vn.csv"), "date", "kind");
        var rows =
                tasks.lines().stream()
                        .map(line ->
                                new RegisterRow(
                                        line.number(),
                                        line.cell(STT),
                                        Cells.vietnameseDay(line.cell(ISSUED)),
                                        line.cells()))
                        .toList();
        if (rows.isEmpty() && log.isEmpty()) {
            throw new Trouble("%s holds no task and no happening.".formatted(directory));
        }
        return new Register(
                directory,
                units.text(),
                succession.text(),
                calendar.text(),
                people.text(),
                tasks.header(),
                rows,
                log,
                fingerprint(
                        Stream.of(tasks, people, units, succession, calendar).map(Table::text),
                        directory.resolve("task-log.csv")));
    }

    private static Path beside(Path directory, String name) {
        var inside = directory.resolve(name);
        if (Files.exists(inside)) {
            return inside;
        }
        var parent = directory.toAbsolutePath().normalize().getParent();
        if (parent != null && Files.exists(parent.resolve(name))) {
            return parent.resolve(name);
        }
        throw new Trouble("%s is missing in %s and beside it.".formatted(name, directory));
    }

    private static String fingerprint(Stream<String> files, Path log) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            digest.update(Files.readAllBytes(log));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first day anything is dated, at most three years before the last: the year of a document
    /// mistyped as 1026 does not make a millennium of days.
    public LocalDate firstDay() {
        var earliest = lastDay().minusYears(3);
        var days = new ArrayList<LocalDate>();
        rows.forEach(row -> row.issued().ifPresent(days::add));
        log.forEach(happening -> days.add(happening.day()));
        return days.stream()
                .filter(day -> !day.isBefore(earliest))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /// The day of the last happening; of a register in which nothing happened, the day of the last
    /// document.
    public LocalDate lastDay() {
        if (!log.isEmpty()) {
            return log.getLast().day();
        }
        return rows.stream()
                .flatMap(row -> row.issued().stream())
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new Trouble("%s holds no readable date.".formatted(directory)));
    }

    /// Some of the rows as a file of the same form: byte order mark, header, CRLF.
    public String file(List<RegisterRow> some) {
        var text = new StringBuilder().append(Table.BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (var row : some) {
                printer.printRecord(row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
