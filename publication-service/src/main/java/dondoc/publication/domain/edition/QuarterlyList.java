package dondoc.publication.domain.edition;

import static java.time.temporal.ChronoUnit.SECONDS;

import dondoc.publication.domain.edition.PublicationCommand.ClosePersonsGate;
import dondoc.publication.domain.edition.PublicationCommand.OpenPersonsGate;
import dondoc.publication.domain.edition.PublicationCommand.ReleaseEdition;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.edition.PublicationEvent.PersonsGateClosed;
import dondoc.publication.domain.edition.PublicationEvent.PersonsGateOpened;
import dondoc.publication.domain.edition.Refusal.Reason;
import dondoc.publication.domain.file.Difference;
import dondoc.publication.domain.file.EditionFiles;
import dondoc.publication.domain.file.LegalBasis;
import dondoc.publication.domain.file.PersonsDifference;
import dondoc.publication.domain.file.PublicFile;
import dondoc.publication.domain.file.PublishedPersons;
import dondoc.publication.domain.file.Sheet;
import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.Quarter;
import dondoc.publication.domain.late.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What has been published of one quarter: its editions and the gate of its persons. The gate
/// belongs to the quarter, so that a release and a closing of the gate are decided one after the
/// other and never past each other.
///
/// @param last the newest edition
/// @param gate the legal basis while the gate is open
public record QuarterlyList(@Nullable EditionReleased last, @Nullable LegalBasis gate) {

    /// The role of those who publish.
    public static final String PUBLISHER = "publisher";

    public static QuarterlyList unpublished() {
        return new QuarterlyList(null, null);
    }

    /// The aggregate a quarter's commands are meant for, e.g. `edition/2026-Q2`.
    public static String idOf(Quarter quarter) {
        return "edition/" + quarter;
    }

    /// @throws Refusal when the wish is not granted
    public List<PublicationEvent> decide(
            PublicationCommand command, boolean publisher, Instant at) {
        if (!publisher) {
            throw new Refusal(Reason.NOT_A_PUBLISHER, Map.of());
        }
        return switch (command) {
            case ReleaseEdition c -> List.of(released(c, at));
            case OpenPersonsGate c when gate != null ->
                    throw new Refusal(
                            Reason.PERSONS_GATE_OPEN, about(c.quarter(), gate.document()));
            case OpenPersonsGate c -> List.of(new PersonsGateOpened(c.quarter(), c.basis()));
            case ClosePersonsGate c when gate == null ->
                    throw new Refusal(
                            Reason.PERSONS_GATE_CLOSED, Map.of("quarter", c.quarter().value()));
            case ClosePersonsGate c ->
                    List.of(new PersonsGateClosed(c.quarter(), c.document(), c.reason()));
        };
    }

    public QuarterlyList evolve(PublicationEvent event) {
        return switch (event) {
            case EditionReleased e -> new QuarterlyList(e, gate);
            case PersonsGateOpened e -> new QuarterlyList(last, e.basis());
            case PersonsGateClosed _ -> new QuarterlyList(last, null);
        };
    }

    private EditionReleased released(ReleaseEdition c, Instant at) {
        var list = c.list();
        if (!list.quarter().overOn(list.asOf())) {
            throw new Refusal(
                    Reason.QUARTER_NOT_CLOSED,
                    Map.of(
                            "quarter", list.quarter().value(),
                            "last", list.quarter().last().toString(),
                            "asOf", list.asOf().toString()));
        }
        var persons = c.persons() ? persons(list) : null;
        if (last != null
                && last.units().equals(list.units())
                && Objects.equals(last.persons(), persons)) {
            throw new Refusal(
                    Reason.NOTHING_CHANGED,
                    Map.of(
                            "quarter", list.quarter().value(),
                            "edition", Integer.toString(last.edition())));
        }
        var sheet =
                new Sheet(
                        list.quarter(),
                        last == null ? 1 : last.edition() + 1,
                        at.truncatedTo(SECONDS),
                        list.asOf(),
                        list.units(),
                        persons,
                        last == null ? List.of() : differences(last.units(), list.units()),
                        last == null ? null : PersonsDifference.between(last.persons(), persons),
                        last == null ? null : last.hash());
        var seals = EditionFiles.of(sheet).stream().map(PublicFile::seal).toList();
        return EditionReleased.of(sheet, EditionFiles.FORMAT, seals);
    }

    private PublishedPersons persons(LateList list) {
        if (gate == null) {
            throw new Refusal(
                    Reason.PERSONS_GATE_CLOSED, Map.of("quarter", list.quarter().value()));
        }
        return new PublishedPersons(gate, list.people());
    }

    private static List<Difference> differences(List<LateUnit> before, List<LateUnit> after) {
        var was = byCode(before);
        var now = byCode(after);
        var codes = new TreeSet<>(was.keySet());
        codes.addAll(now.keySet());
        return codes.stream()
                .filter(code -> !Objects.equals(was.get(code), now.get(code)))
                .map(code -> Difference.of(was.get(code), now.get(code)))
                .toList();
    }

    private static Map<UnitCode, LateUnit> byCode(List<LateUnit> rows) {
        var byCode = new TreeMap<UnitCode, LateUnit>();
        rows.forEach(r -> byCode.put(r.unit(), r));
        return byCode;
    }

    private static Map<String, String> about(Quarter quarter, String document) {
        return Map.of("quarter", quarter.value(), "document", document);
    }
}
