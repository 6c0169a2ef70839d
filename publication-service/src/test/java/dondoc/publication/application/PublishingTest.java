package dondoc.publication.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.publication.application.Publishing.Sought;
import dondoc.publication.application.Publishing.Told;
import dondoc.publication.domain.edition.PublicationCommand;
import dondoc.publication.domain.edition.PublicationCommand.ReleaseEdition;
import dondoc.publication.domain.edition.PublicationEvent;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.edition.PublicationEvent.PersonsGateClosed;
import dondoc.publication.domain.edition.PublicationEvent.PersonsGateOpened;
import dondoc.publication.domain.edition.QuarterlyList;
import dondoc.publication.domain.file.LegalBasis;
import dondoc.publication.domain.file.Sha256;
import dondoc.publication.domain.late.Late;
import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.LatePerson;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.PersonId;
import dondoc.publication.domain.late.Quarter;
import dondoc.publication.domain.late.UnitCode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final Quarter Q2 = new Quarter("2026-Q2");
    private static final PersonsGateOpened OPENED =
            new PersonsGateOpened(Q2, new LegalBasis("145/QĐ-UBND", "Luật 91/2025, Điều 16"));
    private static final PersonsGateClosed CLOSED =
            new PersonsGateClosed(Q2, "171/QĐ-UBND", "Hết thời hạn");

    private final Memory memory = new Memory();
    private final Publishing publishing = new Publishing(memory, memory);

    @Test
    void a_released_edition_lies_on_the_shelf_with_its_hashes() {
        note(release(list(3), false));

        assertThat(memory.files.keySet())
                .containsExactly(
                        "editions.json",
                        "editions/2026-Q2/1/list.csv",
                        "editions/2026-Q2/1/list.csv.sha256",
                        "editions/2026-Q2/1/list.json",
                        "editions/2026-Q2/1/list.json.sha256");
        assertThat(text("editions/2026-Q2/1/list.json.sha256"))
                .isEqualTo(Sha256.of(bytes("editions/2026-Q2/1/list.json")) + "  list.json\n");
        assertThat(text("editions.json"))
                .contains("\"href\": \"editions/2026-Q2/1/list.json\"")
                .contains(Sha256.of(bytes("editions/2026-Q2/1/list.csv")).value());
    }

    @Test
    void a_correction_leaves_the_earlier_edition_as_it_is() {
        note(release(list(3), false));
        var before = bytes("editions/2026-Q2/1/list.json");
        note(release(list(3), false), release(list(2), false));

        assertThat(bytes("editions/2026-Q2/1/list.json")).isEqualTo(before);
        assertThat(text("editions/2026-Q2/2/list.json"))
                .contains("\"sha256\": \"" + Sha256.of(before) + "\"");
        assertThat(text("editions.json").indexOf("\"edition\": 2"))
                .isLessThan(text("editions.json").indexOf("\"edition\": 1"));
    }

    @Test
    void the_same_facts_twice_have_the_effect_of_once() {
        note(release(list(3), false), release(list(2), false));
        var once = Map.copyOf(memory.quarters);
        note(release(list(3), false), release(list(2), false));

        assertThat(memory.quarters).isEqualTo(once);
    }

    @Test
    void an_emptied_shelf_is_filled_again_byte_for_byte() {
        note(OPENED, release(list(3), false), release(list(2), true));
        var before = new TreeMap<>(memory.files);

        memory.files.clear();
        publishing.restock();

        assertThat(memory.files).containsOnlyKeys(before.keySet());
        assertThat(memory.files).allSatisfy((k, v) -> assertThat(v).isEqualTo(before.get(k)));
    }

    @Test
    void a_dropped_book_is_written_again_from_the_log_byte_for_byte() {
        var log = new PublicationEvent[] {OPENED, release(list(3), false), CLOSED};
        note(log);
        var before = new TreeMap<>(memory.files);

        var other = new Memory();
        var rebuilding = new Publishing(other, other);
        rebuilding.note(told(log));

        assertThat(other.files).containsOnlyKeys(before.keySet());
        assertThat(other.files).allSatisfy((k, v) -> assertThat(v).isEqualTo(before.get(k)));
    }

    @Test
    void a_file_missing_on_the_shelf_is_made_again_when_it_is_asked_for() {
        note(release(list(3), false));
        var before = bytes("editions/2026-Q2/1/list.csv");
        memory.files.clear();

        assertThat(publishing.seek(Q2, 1, "list.csv"))
                .isInstanceOfSatisfying(
                        Sought.Found.class, f -> assertThat(f.bytes()).isEqualTo(before));
    }

    @Test
    void a_full_shelf_keeps_no_edition_from_the_book_and_is_laid_when_the_fact_comes_again() {
        var released = release(list(3), false);
        memory.full = true;

        assertThatThrownBy(() -> note(released)).isInstanceOf(UncheckedIOException.class);
        assertThat(memory.quarters).containsOnlyKeys(Q2);
        assertThat(memory.files).isEmpty();
        assertThat(publishing.seek(Q2, 1, "list.json"))
                .as("handed out all the same")
                .isInstanceOf(Sought.Found.class);

        memory.full = false;
        note(released);
        assertThat(memory.files)
                .containsKeys("editions/2026-Q2/1/list.json", "editions/2026-Q2/1/list.csv.sha256");
        assertThat(text("editions.json")).contains("editions/2026-Q2/1/list.json");
    }

    @Test
    void persons_go_from_a_full_shelf_when_the_gate_closes() {
        var log = new PublicationEvent[] {OPENED, release(list(3), true), CLOSED};
        note(log[0], log[1]);
        memory.full = true;

        assertThatThrownBy(() -> note(log)).isInstanceOf(UncheckedIOException.class);
        assertThat(memory.files.keySet()).noneMatch(f -> f.contains("persons"));
    }

    @Test
    void what_was_never_released_is_unknown() {
        note(release(list(3), false));

        assertThat(publishing.seek(Q2, 2, "list.json")).isInstanceOf(Sought.Unknown.class);
        assertThat(publishing.seek(Q2, 1, "other.json")).isInstanceOf(Sought.Unknown.class);
        assertThat(publishing.seek(Q2, 1, "persons.json")).isInstanceOf(Sought.Unknown.class);
        assertThat(publishing.seek(new Quarter("2026-Q1"), 1, "list.json"))
                .isInstanceOf(Sought.Unknown.class);
    }

    @Test
    void persons_can_be_fetched_only_while_the_gate_is_open() {
        note(OPENED, release(list(3), true));
        assertThat(publishing.seek(Q2, 1, "persons.json")).isInstanceOf(Sought.Found.class);
        assertThat(text("editions.json")).contains("persons.json");

        note(OPENED, release(list(3), true), CLOSED);

        assertThat(memory.files.keySet()).noneMatch(f -> f.contains("persons"));
        assertThat(text("editions.json")).doesNotContain("persons");
        for (var file :
                List.of(
                        "persons.json",
                        "persons.csv",
                        "persons.json.sha256",
                        "persons.csv.sha256")) {
            assertThat(publishing.seek(Q2, 1, file)).isInstanceOf(Sought.NoLongerShown.class);
        }
        assertThat(publishing.seek(Q2, 1, "list.json")).isInstanceOf(Sought.Found.class);
        assertThat(memory.files.values()).noneMatch(f -> new String(f, UTF_8).contains("P00041"));
    }

    @Test
    void a_file_of_persons_left_on_the_shelf_is_not_served_when_the_gate_is_closed() {
        note(OPENED, release(list(3), true), CLOSED);
        memory.put("editions/2026-Q2/1/persons.json", new byte[1]);

        assertThat(publishing.seek(Q2, 1, "persons.json")).isInstanceOf(Sought.NoLongerShown.class);
    }

    @Test
    void what_does_not_come_out_as_it_was_sealed_is_not_laid_out() {
        var released = (EditionReleased) release(list(3), false);
        var altered =
                new EditionReleased(
                        Q2,
                        1,
                        released.releasedAt(),
                        released.asOf(),
                        list(2).units(),
                        null,
                        List.of(),
                        null,
                        null,
                        released.format(),
                        released.files());

        assertThatThrownBy(() -> note(altered)).hasMessageContaining("sealed");
        assertThat(memory.files).isEmpty();
        assertThat(memory.quarters).isEmpty();
    }

    private QuarterlyList state = QuarterlyList.unpublished();
    private final List<PublicationEvent> decided = new ArrayList<>();

    /// Decides as the rules would after what has been decided here before.
    private PublicationEvent release(LateList list, boolean persons) {
        var known = decided.stream().filter(e -> says(e, list, persons)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        PublicationCommand command = new ReleaseEdition(list, persons);
        var open = persons ? state.evolve(OPENED) : state;
        var event = open.decide(command, true, Instant.parse("2026-07-02T03:04:05Z")).getFirst();
        state = state.evolve(event);
        decided.add(event);
        return event;
    }

    private static boolean says(PublicationEvent event, LateList list, boolean persons) {
        return event instanceof EditionReleased e
                && e.units().equals(list.units())
                && (e.persons() != null) == persons;
    }

    private void note(PublicationEvent... events) {
        told(events).forEach(fact -> publishing.note(List.of(fact)));
    }

    private static List<Told> told(PublicationEvent... events) {
        return IntStream.range(0, events.length).mapToObj(i -> new Told(events[i], i + 1)).toList();
    }

    private byte[] bytes(String path) {
        return memory.find(path).orElseThrow();
    }

    private String text(String path) {
        return new String(bytes(path), UTF_8);
    }

    private static LateList list(int late) {
        var unit = new UnitCode("H26.01");
        var tasks = new Late(late, late, 0);
        return new LateList(
                Q2,
                LocalDate.parse("2026-07-01"),
                List.of(new LateUnit(unit, "Sở Tư pháp", tasks)),
                List.of(new LatePerson(new PersonId("P00041"), List.of(unit), tasks)));
    }
}
