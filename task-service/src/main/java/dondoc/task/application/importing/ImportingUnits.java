package dondoc.task.application.importing;

import static dondoc.task.application.importing.ImportingEntries.cell;
import static dondoc.task.application.importing.ImportingEntries.date;
import static dondoc.task.application.importing.ImportingEntries.kind;
import static dondoc.task.application.importing.ImportingEntries.optional;
import static dondoc.task.application.importing.ImportingEntries.optionalDate;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.directory.UnitCommand.RegisterUnit;
import dondoc.task.domain.directory.UnitKind;
import java.util.List;
import java.util.function.Function;

/// Takes in the list of units: `code,name,kind,parent,valid_from,valid_to` (first day out).
public final class ImportingUnits {
    private static final List<String> REQUIRED =
            List.of("code", "name", "kind", "parent", "valid_from", "valid_to");

    private final ImportingEntries entries;
    private final Directory directory;

    public ImportingUnits(CommandGateway gateway, Directory directory, CityClock clock) {
        this.entries = new ImportingEntries(gateway, directory, clock);
        this.directory = directory;
    }

    public ImportReport from(Sheet file, Importer importer) {
        var sheet = file.requiring(REQUIRED);
        var report = entries.send(sheet, importer, ImportingUnits::wish);
        var turnedAway = report.refused().stream().map(ImportReport.Refused::row).toList();
        directory.await(() ->
                sheet.lines().stream()
                        .filter(l -> !turnedAway.contains(l.position()))
                        .allMatch(l -> isKnown(l)));
        return report;
    }

    private boolean isKnown(Sheet.Line line) {
        return directory.unit(new OrgId(line.cell("code"))).isPresent();
    }

    private static Wish wish(Sheet.Line line) {
        var unit = cell(line, "code", OrgId::new);
        return new Wish(
                unit.value(),
                new RegisterUnit(
                        unit,
                        cell(line, "name", Function.identity()),
                        kind(line, "kind", UnitKind.class),
                        optional(line, "parent", OrgId::new),
                        date(line, "valid_from"),
                        optionalDate(line, "valid_to")));
    }
}
