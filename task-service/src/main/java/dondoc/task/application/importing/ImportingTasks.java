package dondoc.task.application.importing;

import static dondoc.task.domain.Reason.ALREADY_ASSIGNED;
import static dondoc.task.domain.Reason.ALREADY_IMPORTED;
import static dondoc.task.domain.Reason.BAD_ROW;
import static dondoc.task.domain.Reason.DUPLICATE;
import static dondoc.task.domain.Reason.SECRET;
import static dondoc.task.domain.register.Column.NUMBER;
import static dondoc.task.domain.register.Column.SECRECY;
import static dondoc.task.domain.register.Column.STT;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.application.importing.Consignment.Parcel;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.register.Column;
import dondoc.task.domain.register.Door;
import dondoc.task.domain.register.Entry;
import dondoc.task.domain.register.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes in the city's task register: first the directives its rows name, then the tasks. Rows come
/// in in the file's order as far as they concern the same task; of a secret row nothing but its
/// number in the list is kept.
public final class ImportingTasks {
    private static final List<String> REQUIRED =
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

    private final CommandGateway gateway;
    private final Directory directory;
    private final CityClock clock;

    public ImportingTasks(CommandGateway gateway, Directory directory, CityClock clock) {
        this.gateway = gateway;
        this.directory = directory;
        this.clock = clock;
    }

    /// @throws Rejection when the file as a whole is no register
    /// @throws dondoc.task.application.EngineRefusal when it cannot be taken now
    public ImportReport from(Sheet file, Importer importer) {
        var sheet = file.requiring(REQUIRED);
        var refused = new ArrayList<ImportReport.Refused>();
        var today = clock.today();
        var entries = entries(sheet, importer.history() ? null : today.orElse(null), refused);
        var sending =
                new Consignment(
                        gateway,
                        importer,
                        sheet.sha256() + ":" + today.map(LocalDate::toString).orElse("-"));
        register(entries, importer, sending);
        var taken = assign(sheet, entries, importer, sending, refused);
        refused.sort(Comparator.comparingInt(ImportReport.Refused::row));
        return new ImportReport(sheet.sha256(), sheet.lines().size(), taken, taken.size(), refused);
    }

    private List<Entry> entries(
            Sheet sheet, @Nullable LocalDate today, List<ImportReport.Refused> refused) {
        var door =
                new Door(
                        directory.unitNames(),
                        directory.calendar().current(),
                        person -> directory.person(person).isPresent(),
                        today);
        var entries = new ArrayList<Entry>();
        for (var line : sheet.lines()) {
            try {
                entries.add(door.letIn(row(rightlyCut(line))));
            } catch (Rejection e) {
                refused.add(refused(line, e));
            }
        }
        return entries;
    }

    private static void register(List<Entry> entries, Importer importer, Consignment sending) {
        Map<String, Entry> first = new LinkedHashMap<>();
        entries.forEach(e -> first.putIfAbsent(e.directive().value(), e));
        var parcels =
                first.entrySet().stream()
                        .map(d ->
                                new Parcel(
                                        "directive:" + d.getKey(),
                                        new Wish(
                                                d.getKey(),
                                                d.getValue().registration(importer.history()))))
                        .toList();
        for (var answer : sending.send(parcels)) {
            if (answer instanceof Answer.Refused r) {
                throw Consignment.rejection(r);
            }
        }
    }

    private static List<ImportReport.Taken> assign(
            Sheet sheet,
            List<Entry> entries,
            Importer importer,
            Consignment sending,
            List<ImportReport.Refused> refused) {
        var parcels =
                entries.stream()
                        .map(e ->
                                new Parcel(
                                        "row:" + e.position(),
                                        new Wish(
                                                e.task().value(),
                                                e.assignment(sheet.sha256(), importer.history()))))
                        .toList();
        var answers = sending.send(parcels);
        var taken = new ArrayList<ImportReport.Taken>();
        for (int i = 0; i < answers.size(); i++) {
            var entry = entries.get(i);
            var stt = stt(sheet.lines().get(entry.position() - 1));
            switch (answers.get(i)) {
                case Answer.Refused r when is(r, ALREADY_IMPORTED) ->
                        taken.add(earlier(entry, stt, r.details()));
                case Answer.Refused r when is(r, ALREADY_ASSIGNED) ->
                        refused.add(
                                ImportReport.Refused.of(
                                        entry.position(),
                                        stt,
                                        Rejection.at(NUMBER.heading(), DUPLICATE)));
                case Answer.Refused r ->
                        refused.add(
                                ImportReport.Refused.of(
                                        entry.position(), stt, Consignment.rejection(r)));
                case Answer.Accepted _, Answer.Pending _ ->
                        taken.add(
                                taken(entry, stt, entry.deadline().due(), entry.deadline().rule()));
            }
        }
        return taken;
    }

    /// What was made of this row when it was first imported.
    private static ImportReport.Taken earlier(Entry e, String stt, Map<String, String> details) {
        var due = details.getOrDefault("due", "");
        return taken(
                e,
                stt,
                due.isEmpty() ? null : LocalDate.parse(due),
                Rule.valueOf(details.getOrDefault("rule", e.deadline().rule().name())));
    }

    private static ImportReport.Taken taken(
            Entry e, String stt, @Nullable LocalDate due, Rule rule) {
        return new ImportReport.Taken(
                e.position(),
                stt,
                e.task().value(),
                e.number().value(),
                e.issued().getYear(),
                e.clause().value(),
                due,
                rule);
    }

    private static boolean is(Answer.Refused refused, Reason reason) {
        return refused.reason().equals(reason.name());
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
