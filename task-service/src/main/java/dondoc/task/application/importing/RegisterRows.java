package dondoc.task.application.importing;

import static dondoc.task.domain.Reason.BAD_ROW;
import static dondoc.task.domain.Reason.DUPLICATE;
import static dondoc.task.domain.Reason.SECRET;
import static dondoc.task.domain.register.Column.NUMBER;
import static dondoc.task.domain.register.Column.SECRECY;
import static dondoc.task.domain.register.Column.STT;

import dondoc.task.application.Directory;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.register.Column;
import dondoc.task.domain.register.Door;
import dondoc.task.domain.register.Entry;
import dondoc.task.domain.register.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a register, let through the door one by one.
final class RegisterRows {
    static final List<String> REQUIRED =
            Stream.of(
                            STT,
                            NUMBER,
                            Column.ISSUED,
                            Column.CLAUSE,
                            Column.CONTENT,
                            Column.LEAD,
                            Column.LEADER,
                            Column.OFFICER,
                            Column.DEADLINE,
                            SECRECY)
                    .map(Column::heading)
                    .toList();

    private final Sheet sheet;
    private final Map<Integer, String> numbers = new HashMap<>();

    RegisterRows(Sheet sheet) {
        this.sheet = sheet;
        sheet.lines().forEach(line -> numbers.put(line.position(), stt(line)));
    }

    /// @param today no document is younger; `null` where the past is loaded
    static Door door(Directory directory, @Nullable LocalDate today) {
        return new Door(
                directory.unitNames(),
                directory.calendar().current(),
                person -> directory.person(person).isPresent(),
                today);
    }

    /// SHA-256 of the file.
    String file() {
        return sheet.sha256();
    }

    /// The clerk's own number of a row that was let in.
    String stt(Entry entry) {
        return Objects.requireNonNull(numbers.get(entry.position()));
    }

    /// @param refused gets the rows that are turned away
    List<Entry> entries(Door door, Directory directory, List<ImportReport.Refused> refused) {
        var entries = new ArrayList<Entry>();
        for (var line : sheet.lines()) {
            try {
                entries.add(oneTask(door.letIn(row(rightlyCut(line))), directory));
            } catch (Rejection e) {
                refused.add(refused(line, e));
            }
        }
        return entries;
    }

    /// A clause that went to many units is registered already, as their tasks; of a shredded directive
    /// nothing comes in again.
    private static Entry oneTask(Entry entry, Directory directory) {
        var known = directory.directive(entry.directive()).orElse(DirectiveEntry.NEW);
        known.notShredded();
        if (known.fanOuts().has(entry.clause())) {
            throw Rejection.at(NUMBER.heading(), DUPLICATE);
        }
        return entry;
    }

    /// By the directive's id, in the file's order.
    static Map<String, Entry> firstOfEachDirective(List<Entry> entries) {
        var first = new LinkedHashMap<String, Entry>();
        entries.forEach(e -> first.putIfAbsent(e.directive().value(), e));
        return first;
    }

    /// Of a row whose cells may be moved nothing is repeated.
    private static ImportReport.Refused refused(Sheet.Line line, Rejection why) {
        return ImportReport.Refused.of(line.position(), line.isWhole() ? stt(line) : null, why);
    }

    /// A row with a comma too many or too few has its cells under wrong headings: the mark of secrecy
    /// may stand anywhere. Only where the column says something is it in its place.
    private static Sheet.Line rightlyCut(Sheet.Line line) {
        if (!line.isWhole() && line.fields().stream().anyMatch(DirectiveEntry::marked)) {
            throw Rejection.at(SECRECY.heading(), SECRET);
        }
        if (!line.isWhole() && line.cell(SECRECY.heading()).isEmpty()) {
            throw Rejection.at(SECRECY.heading(), BAD_ROW);
        }
        return line.fitting();
    }

    private static Row row(Sheet.Line line) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            cells.put(column, line.raw(column.heading()));
        }
        return new Row(line.position(), cells);
    }

    private static String stt(Sheet.Line line) {
        return line.cell(STT.heading());
    }
}
