package dondoc.task.application.importing;

import static dondoc.task.application.importing.ImportingEntries.cell;
import static dondoc.task.application.importing.ImportingEntries.date;
import static dondoc.task.application.importing.ImportingEntries.kind;
import static dondoc.task.application.importing.ImportingEntries.optionalDate;
import static dondoc.task.domain.Reason.BAD_ROW;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;
import static dondoc.task.domain.Reason.UNKNOWN_UNIT;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Names;
import dondoc.task.application.Wish;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.directory.RegisterPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Takes in the list of people: `id,name,unit,post,valid_from,valid_to`. The names go to [Names] and
/// nowhere else.
public final class ImportingPeople {
    private static final List<String> REQUIRED =
            List.of("id", "name", "unit", "post", "valid_from", "valid_to");

    private static final int LONGEST_NAME = 200;

    private final ImportingEntries entries;
    private final Directory directory;
    private final Names names;

    public ImportingPeople(
            CommandGateway gateway, Directory directory, CityClock clock, Names names) {
        this.entries = new ImportingEntries(gateway, directory, clock);
        this.directory = directory;
        this.names = names;
    }

    public ImportReport from(Sheet file, Importer importer) {
        var sheet = file.requiring(REQUIRED);
        var report = entries.send(sheet, importer, this::wish);
        var turnedAway = report.refused().stream().map(ImportReport.Refused::row).toList();
        Map<PersonId, String> said = new LinkedHashMap<>();
        sheet.lines().stream()
                .filter(l -> !turnedAway.contains(l.position()))
                .forEach(l -> said.put(new PersonId(l.cell("id")), l.cell("name")));
        var news = new LinkedHashMap<>(said);
        news.entrySet().removeIf(e -> e.getValue().equals(directory.name(e.getKey()).orElse(null)));
        names.keep(news);
        directory.await(() ->
                said.entrySet().stream()
                        .allMatch(e ->
                                directory.person(e.getKey()).isPresent()
                                        && directory
                                                .name(e.getKey())
                                                .filter(e.getValue()::equals)
                                                .isPresent()));
        return report;
    }

    /// What [#from] would answer; nothing is written. A new name for a known person is a change, too.
    public ImportReport preview(Sheet file, Importer importer) {
        var sheet = file.requiring(REQUIRED);
        var rehearsal =
                new Rehearsal<>(
                        RegisterPerson.class,
                        person -> directory.person(new PersonId(person)),
                        PersonEntry.NEW,
                        PersonEntry::decide,
                        PersonEntry::evolve);
        return entries.rehearse(sheet, importer, this::wish, rehearsal, this::isRenamed);
    }

    /// Names are kept apart from the entries: that of a known person may be another, or missing.
    private boolean isRenamed(Sheet.Line line) {
        var person = new PersonId(line.cell("id"));
        return directory.person(person).isPresent()
                && !directory.name(person).equals(Optional.of(line.cell("name")));
    }

    private Wish wish(Sheet.Line line) {
        var person = cell(line, "id", PersonId::new);
        if (OrgId.isOne(person.value()) && directory.unit(new OrgId(person.value())).isPresent()) {
            throw Rejection.at("id", BAD_ROW);
        }
        if (cell(line, "name", Function.identity()).length() > LONGEST_NAME) {
            throw Rejection.at("name", TEXT_TOO_LONG);
        }
        var unit = cell(line, "unit", OrgId::new);
        if (directory.unit(unit).isEmpty()) {
            throw Rejection.at("unit", UNKNOWN_UNIT);
        }
        return new Wish(
                person.value(),
                new RegisterPerson(
                        person,
                        unit,
                        kind(line, "post", Post.class),
                        date(line, "valid_from"),
                        optionalDate(line, "valid_to")));
    }
}
