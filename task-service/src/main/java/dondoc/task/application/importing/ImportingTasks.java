package dondoc.task.application.importing;

import static dondoc.task.domain.Reason.ALREADY_ASSIGNED;
import static dondoc.task.domain.Reason.ALREADY_IMPORTED;
import static dondoc.task.domain.Reason.DUPLICATE;
import static dondoc.task.domain.register.Column.NUMBER;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.application.importing.Consignment.Parcel;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.register.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes in the city's task register: first the directives its rows name, then the tasks. Rows come
/// in in the file's order as far as they concern the same task; of a secret row nothing but its
/// number in the list is kept.
public final class ImportingTasks {
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
        var sheet = file.requiring(RegisterRows.REQUIRED);
        var refused = new ArrayList<ImportReport.Refused>();
        var today = clock.today();
        var rows = new RegisterRows(sheet);
        var entries =
                rows.entries(
                        RegisterRows.door(
                                directory, importer.history() ? null : today.orElse(null)),
                        directory,
                        refused);
        var sending =
                new Consignment(
                        gateway,
                        importer,
                        sheet.sha256() + ":" + today.map(LocalDate::toString).orElse("-"));
        register(entries, importer, sending);
        var taken = assign(rows, entries, importer, sending, refused);
        refused.sort(Comparator.comparingInt(ImportReport.Refused::row));
        return new ImportReport(sheet.sha256(), sheet.lines().size(), taken, taken.size(), refused);
    }

    private static void register(List<Entry> entries, Importer importer, Consignment sending) {
        var parcels =
                RegisterRows.firstOfEachDirective(entries).entrySet().stream()
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
            RegisterRows rows,
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
                                                e.assignment(rows.file(), importer.history()))))
                        .toList();
        var answers = sending.send(parcels);
        var taken = new ArrayList<ImportReport.Taken>();
        for (int i = 0; i < answers.size(); i++) {
            var entry = entries.get(i);
            var stt = rows.stt(entry);
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

    static ImportReport.Taken taken(Entry e, String stt, @Nullable LocalDate due, Rule rule) {
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
}
