package dondoc.standalone.register;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A city's register for a time: reference data, the rows as typed by clerks, what happened.
///
/// @param fingerprint over all its files; tells one register from another
/// @param astray lines of the log dated in another time; nobody can play them
public record Register(
        Path directory,
        References references,
        Table tasks,
        List<RegisterRow> rows,
        List<Happening> log,
        List<Happening> astray,
        Span span,
        String fingerprint) {

    private static final String STT = "STT";
    private static final String NUMBER = "Số, ký hiệu văn bản";
    private static final String ISSUED = "Ngày ban hành";
    private static final String CLAUSE = "Mục";

    /// What task-service wants to see in a register.
    private static final String[] COLUMNS = {
        STT,
        NUMBER,
        ISSUED,
        CLAUSE,
        "Nội dung nhiệm vụ",
        "Đơn vị chủ trì",
        "Lãnh đạo phụ trách",
        "Chuyên viên xử lý",
        "Hạn xử lý",
        "Độ mật"
    };

    /// Reads a directory with `task-register.csv`, `people.csv`, `task-log.csv`; `org-units.csv`,
    /// `succession.csv`, `calendar-vn.csv` lie in it, in the one above it, or are the sample's.
    ///
    /// @param shipped where the sample's reference data lie
    /// @throws Trouble on the first file that is missing or ill-formed
    public static Register read(Path directory, Path shipped) {
        if (!Files.isDirectory(directory)) {
            throw new Trouble("There is no register directory %s.".formatted(directory));
        }
        var tasks = Table.read(directory.resolve("task-register.csv"), COLUMNS);
        var references = References.read(directory, shipped);
        var happenings = Log.read(directory.resolve("task-log.csv"));
        var rows = tasks.lines().stream().map(Register::row).toList();
        var span =
                Span.of(
                        happenings.stream().map(Happening::day).toList(),
                        rows.stream().map(RegisterRow::issued).flatMap(Optional::stream).toList(),
                        Happening.ZONE);
        return new Register(
                directory,
                references,
                tasks,
                rows,
                happenings.stream().filter(happening -> span.holds(happening.day())).toList(),
                happenings.stream().filter(happening -> !span.holds(happening.day())).toList(),
                span,
                fingerprint(
                        Stream.concat(Stream.of(tasks), references.all()).map(Table::text),
                        directory.resolve("task-log.csv")));
    }

    private static RegisterRow row(Table.Line line) {
        return new RegisterRow(
                line.number(),
                line.cell(STT),
                line.cell(NUMBER),
                line.cell(CLAUSE),
                Cells.vietnameseDay(line.cell(ISSUED)),
                line.cells());
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

    /// Some of the rows as a file of the same form.
    public String file(List<RegisterRow> some) {
        return tasks.text(some.stream().map(RegisterRow::cells).toList());
    }
}
