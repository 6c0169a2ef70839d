package dondoc.publication.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import dondoc.publication.domain.late.Late;
import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.LatePerson;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.PersonId;
import dondoc.publication.domain.late.Quarter;
import dondoc.publication.domain.late.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuarterlyListTest {
    private static final Instant AT = Instant.parse("2026-07-02T03:04:05.678Z");
    private static final Quarter Q2 = new Quarter("2026-Q2");
    private static final LegalBasis BASIS = new LegalBasis("145/QĐ-UBND", "Luật 91/2025, Điều 16");
    private static final LateUnit JUSTICE = unit("H26.01", "Sở Tư pháp", 3);
    private static final LateUnit FINANCE = unit("H26.31", "Sở Tài chính", 1);
    private static final LatePerson PERSON =
            new LatePerson(new PersonId("P00041"), List.of(JUSTICE.unit()), new Late(3, 3, 0));

    @Test
    void the_first_edition_says_the_list_and_seals_its_files() {
        var released = released(unpublished(), list("2026-07-01", JUSTICE, FINANCE), false);

        assertThat(released.edition()).isEqualTo(1);
        assertThat(released.units()).containsExactly(JUSTICE, FINANCE);
        assertThat(released.asOf()).isEqualTo("2026-07-01");
        assertThat(released.releasedAt()).isEqualTo("2026-07-02T03:04:05Z");
        assertThat(released.previous()).isNull();
        assertThat(released.differences()).isEmpty();
        assertThat(released.persons()).isNull();
        assertThat(released.files())
                .isEqualTo(
                        EditionFiles.of(released.sheet()).stream().map(PublicFile::seal).toList());
    }

    @Test
    void a_correction_is_the_next_edition_names_the_differences_and_points_to_the_one_before() {
        var first = released(unpublished(), list("2026-07-01", JUSTICE, FINANCE), false);
        var corrected = unit("H26.01", "Sở Tư pháp", 2);
        var culture = unit("H26.40", "Sở Văn hóa và Thể thao", 1);

        var second =
                released(
                        unpublished().evolve(first), list("2026-07-20", corrected, culture), false);

        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.differences())
                .containsExactly(
                        new Difference(
                                JUSTICE.unit(),
                                "Sở Tư pháp",
                                3,
                                2,
                                null,
                                JUSTICE.tasks(),
                                corrected.tasks()),
                        new Difference(
                                FINANCE.unit(), "Sở Tài chính", 1, 0, null, FINANCE.tasks(), null),
                        new Difference(
                                culture.unit(),
                                "Sở Văn hóa và Thể thao",
                                0,
                                1,
                                null,
                                null,
                                culture.tasks()));
        assertThat(second.personsDifference()).isNull();
    }

    @Test
    void a_number_that_is_made_of_others_is_a_difference() {
        var first = released(unpublished(), list("2026-07-01", JUSTICE, FINANCE), false);
        var other = new LateUnit(JUSTICE.unit(), "Sở Tư pháp", new Late(3, 1, 2));

        var second =
                released(unpublished().evolve(first), list("2026-07-20", other, FINANCE), false);

        assertThat(second.differences())
                .containsExactly(
                        new Difference(
                                JUSTICE.unit(),
                                "Sở Tư pháp",
                                3,
                                3,
                                null,
                                new Late(3, 3, 0),
                                new Late(3, 1, 2)));
        assertThat(second.differences().getFirst().onlySplit()).isTrue();
    }

    @Test
    void a_corrected_name_is_a_difference() {
        var first = released(unpublished(), list("2026-07-01", JUSTICE), false);
        var renamed = new LateUnit(JUSTICE.unit(), "Sở Tư pháp Hà Nội", JUSTICE.tasks());

        var second = released(unpublished().evolve(first), list("2026-07-20", renamed), false);

        assertThat(second.differences()).hasSize(1);
        assertThat(second.differences().getFirst().wasName()).isEqualTo("Sở Tư pháp");
        assertThat(second.differences().getFirst().name()).isEqualTo("Sở Tư pháp Hà Nội");
    }

    @Test
    void what_differs_of_persons_is_told_in_numbers_only() {
        var open = unpublished().evolve(new PersonsGateOpened(Q2, BASIS));
        var one = persons(PERSON);
        var corrected = new LatePerson(PERSON.person(), PERSON.units(), new Late(2, 2, 0));
        var another = new LatePerson(new PersonId("P00042"), PERSON.units(), new Late(1, 1, 0));

        assertThat(ofPersons(open, persons(), one))
                .isEqualTo(new PersonsDifference(1, 0, 0, false));
        assertThat(ofPersons(open, one, persons()))
                .isEqualTo(new PersonsDifference(0, 1, 0, false));
        assertThat(ofPersons(open, one, persons(corrected, another)))
                .isEqualTo(new PersonsDifference(1, 0, 1, false));
        var first = released(open, one, true);
        assertThat(released(open.evolve(first), one, false).personsDifference())
                .as("published no more")
                .isEqualTo(new PersonsDifference(0, 1, 0, false));
        var basis = new LegalBasis("150/QĐ-UBND", "Luật 91/2025, Điều 16");
        var onAnother = open.evolve(first).evolve(new PersonsGateOpened(Q2, basis));
        assertThat(released(onAnother, one, true).personsDifference())
                .isEqualTo(new PersonsDifference(0, 0, 0, true));
    }

    private static @Nullable PersonsDifference ofPersons(
            QuarterlyList open, LateList before, LateList after) {
        var second = released(open.evolve(released(open, before, true)), after, true);
        assertThat(second.differences()).isEmpty();
        return second.personsDifference();
    }

    private static LateList persons(LatePerson... people) {
        return new LateList(Q2, LocalDate.parse("2026-07-01"), List.of(JUSTICE), List.of(people));
    }

    @Test
    void the_same_content_is_not_released_twice_even_when_it_is_known_later() {
        var state =
                unpublished().evolve(released(unpublished(), list("2026-07-01", JUSTICE), false));

        assertThat(refused(state, release(list("2026-09-30", JUSTICE), false)).reason())
                .isEqualTo(Reason.NOTHING_CHANGED);
    }

    @Test
    void a_quarter_that_is_not_over_has_no_edition() {
        var refusal = refused(unpublished(), release(list("2026-06-30", JUSTICE), false));

        assertThat(refusal.reason()).isEqualTo(Reason.QUARTER_NOT_CLOSED);
        assertThat(refusal.details())
                .containsEntry("last", "2026-06-30")
                .containsEntry("asOf", "2026-06-30");
    }

    @Test
    void a_quarter_in_which_nobody_was_late_has_an_edition_too() {
        assertThat(released(unpublished(), list("2026-07-01"), false).units()).isEmpty();
    }

    @Test
    void only_a_publisher_releases_or_touches_the_gate() {
        for (var command :
                List.of(
                        release(list("2026-06-30", JUSTICE), true),
                        new OpenPersonsGate(Q2, BASIS),
                        new ClosePersonsGate(Q2, "146/QĐ-UBND", "Hết căn cứ"))) {
            var refusal =
                    catchThrowableOfType(
                            Refusal.class, () -> unpublished().decide(command, false, AT));
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_PUBLISHER);
        }
    }

    @Test
    void persons_are_not_published_while_the_gate_is_closed() {
        assertThat(refused(unpublished(), release(list("2026-07-01", JUSTICE), true)).reason())
                .isEqualTo(Reason.PERSONS_GATE_CLOSED);
    }

    @Test
    void persons_are_published_with_the_legal_basis_while_the_gate_is_open() {
        var open = unpublished().evolve(new PersonsGateOpened(Q2, BASIS));

        assertThat(released(open, list("2026-07-01", JUSTICE), true).persons())
                .isEqualTo(new PublishedPersons(BASIS, List.of(PERSON)));
        assertThat(released(open, list("2026-07-01", JUSTICE), false).persons()).isNull();
    }

    @Test
    void persons_make_a_new_edition_of_the_same_units() {
        var state =
                unpublished()
                        .evolve(released(unpublished(), list("2026-07-01", JUSTICE), false))
                        .evolve(new PersonsGateOpened(Q2, BASIS));

        assertThat(released(state, list("2026-07-02", JUSTICE), true).edition()).isEqualTo(2);
    }

    @Test
    void a_gate_opens_once_and_closes_once() {
        var open = unpublished().evolve(new PersonsGateOpened(Q2, BASIS));
        var close = new ClosePersonsGate(Q2, "146/QĐ-UBND", "Hết căn cứ");
        var closed = new PersonsGateClosed(Q2, "146/QĐ-UBND", "Hết căn cứ");

        assertThat(unpublished().decide(new OpenPersonsGate(Q2, BASIS), true, AT))
                .containsExactly(new PersonsGateOpened(Q2, BASIS));
        assertThat(refused(open, new OpenPersonsGate(Q2, BASIS)).reason())
                .isEqualTo(Reason.PERSONS_GATE_OPEN);
        assertThat(open.decide(close, true, AT)).containsExactly(closed);
        assertThat(refused(open.evolve(closed), close).reason())
                .isEqualTo(Reason.PERSONS_GATE_CLOSED);
        assertThat(
                        refused(open.evolve(closed), release(list("2026-07-01", JUSTICE), true))
                                .reason())
                .isEqualTo(Reason.PERSONS_GATE_CLOSED);
    }

    private static QuarterlyList unpublished() {
        return QuarterlyList.unpublished();
    }

    private static EditionReleased released(QuarterlyList state, LateList list, boolean persons) {
        return (EditionReleased) state.decide(release(list, persons), true, AT).getFirst();
    }

    private static Refusal refused(QuarterlyList state, PublicationCommand command) {
        return catchThrowableOfType(Refusal.class, () -> state.decide(command, true, AT));
    }

    private static ReleaseEdition release(LateList list, boolean persons) {
        return new ReleaseEdition(list, persons);
    }

    private static LateList list(String asOf, LateUnit... units) {
        return new LateList(Q2, LocalDate.parse(asOf), List.of(units), List.of(PERSON));
    }

    private static LateUnit unit(String code, String name, int late) {
        return new LateUnit(new UnitCode(code), name, new Late(late, late, 0));
    }
}
