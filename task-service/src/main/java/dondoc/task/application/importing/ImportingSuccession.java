package dondoc.task.application.importing;

import static dondoc.task.application.importing.ImportingEntries.cell;
import static dondoc.task.application.importing.ImportingEntries.date;
import static dondoc.task.application.importing.ImportingEntries.kind;
import static dondoc.task.domain.Reason.UNKNOWN_SUCCESSOR;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directory.SuccessionKind;
import dondoc.task.domain.directory.UnitCommand.NameSuccessor;
import java.util.List;

/// Takes in who followed whom: `from,to,effective,kind`. The units come first, with
/// [ImportingUnits].
public final class ImportingSuccession {
    private static final List<String> REQUIRED = List.of("from", "to", "effective", "kind");

    private final ImportingEntries entries;
    private final Directory directory;

    public ImportingSuccession(CommandGateway gateway, Directory directory, CityClock clock) {
        this.entries = new ImportingEntries(gateway, directory, clock);
        this.directory = directory;
    }

    public ImportReport from(Sheet file, Importer importer) {
        return entries.send(file.requiring(REQUIRED), importer, this::wish);
    }

    private Wish wish(Sheet.Line line) {
        var unit = cell(line, "from", OrgId::new);
        var successor = cell(line, "to", OrgId::new);
        if (directory.unit(successor).isEmpty()) {
            throw Rejection.at("to", UNKNOWN_SUCCESSOR);
        }
        return new Wish(
                unit.value(),
                new NameSuccessor(
                        unit,
                        successor,
                        date(line, "effective"),
                        kind(line, "kind", SuccessionKind.class)));
    }
}
