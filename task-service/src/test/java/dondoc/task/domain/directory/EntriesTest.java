package dondoc.task.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directory.UnitCommand.RegisterUnit;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
    private static final LocalDate MOVE = LocalDate.parse("2026-04-01");
    private static final Occasion NOW =
            new Occasion(
                    Instant.parse("2026-05-20T02:00:00Z"),
                    LocalDate.parse("2026-05-20"),
                    new Asker(null, Set.of(Asker.ADMINISTRATOR)));

    @Test
    void a_move_does_not_erase_where_a_person_was_before() {
        var person =
                PersonEntry.NEW
                        .evolve(inPost("H26.01", Post.SPECIALIST, FIRST, null))
                        .evolve(inPost("H26.02", Post.LEADER, MOVE, null));
        assertThat(person.on(MOVE.minusDays(1)).orElseThrow().unit()).isEqualTo(unit("H26.01"));
        assertThat(person.on(MOVE).orElseThrow().unit()).isEqualTo(unit("H26.02"));
        assertThat(person.on(FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void a_person_who_left_is_in_no_post_from_the_first_day_out() {
        var person = PersonEntry.NEW.evolve(inPost("H26.01", Post.LEADER, FIRST, MOVE));
        assertThat(person.on(MOVE.minusDays(1))).isPresent();
        assertThat(person.on(MOVE)).isEmpty();
    }

    @Test
    void an_entry_with_the_same_first_day_is_a_correction() {
        var person =
                PersonEntry.NEW
                        .evolve(inPost("H26.01", Post.SPECIALIST, FIRST, null))
                        .evolve(inPost("H26.03", Post.SPECIALIST, FIRST, null));
        assertThat(person.entries()).hasSize(1);
        assertThat(person.on(MOVE).orElseThrow().unit()).isEqualTo(unit("H26.03"));
    }

    @Test
    void what_is_entered_already_is_no_news() {
        var before = inPost("H26.01", Post.SPECIALIST, FIRST, null);
        var person =
                PersonEntry.NEW.evolve(before).evolve(inPost("H26.02", Post.LEADER, MOVE, null));
        var again = new RegisterPerson(before.person(), before.unit(), before.post(), FIRST, null);
        assertThat(PersonEntry.decide(again, person, NOW)).isEmpty();
    }

    @Test
    void a_value_written_before_all_entries_were_kept_has_its_latest() {
        var only = inPost("H26.01", Post.LEADER, FIRST, null);
        assertThat(new PersonEntry(only, List.of()).on(MOVE)).contains(only);
    }

    @Test
    void a_renamed_unit_keeps_its_identity_and_its_old_documents() {
        var renamed =
                UnitEntry.NEW.evolve(named("Sở Thông tin", FIRST)).evolve(named("Sở Số hoá", MOVE));
        var names = new UnitNames(List.of(renamed));
        assertThat(names.named("Sở Thông tin", MOVE.minusDays(1))).isEqualTo(unit("H26.09"));
        assertThat(names.named("Sở Số hoá", MOVE)).isEqualTo(unit("H26.09"));
        assertThat(names.named("Sở Số hoá", MOVE.minusDays(1))).isEqualTo(unit("H26.09"));
        assertThat(names.coded("H26.09", FIRST)).isEqualTo(unit("H26.09"));
        refused(names, "Sở Thông tin", MOVE, Reason.UNIT_NOT_IN_FORCE);
        refused(names, "Sở Số hoá", FIRST.minusDays(1), Reason.UNIT_NOT_IN_FORCE);
    }

    @Test
    void a_name_given_on_to_another_unit_means_who_bore_it_on_the_day() {
        var first =
                UnitEntry.NEW.evolve(named("Sở Thông tin", FIRST)).evolve(named("Sở Số hoá", MOVE));
        var second =
                UnitEntry.NEW.evolve(
                        new UnitRegistered(
                                unit("H26.10"),
                                "Sở Thông tin",
                                UnitKind.DEPARTMENT,
                                null,
                                MOVE,
                                null));
        for (var units : List.of(List.of(first, second), List.of(second, first))) {
            var names = new UnitNames(units);
            assertThat(names.named("Sở Thông tin", FIRST)).isEqualTo(unit("H26.09"));
            assertThat(names.named("Sở Thông tin", MOVE)).isEqualTo(unit("H26.10"));
        }
    }

    @Test
    void a_name_is_no_longer_than_the_contract_promises() {
        var wish =
                new RegisterUnit(
                        unit("H26.09"), "x".repeat(201), UnitKind.DEPARTMENT, null, FIRST, null);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> UnitEntry.decide(wish, UnitEntry.NEW, NOW))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TEXT_TOO_LONG));
    }

    private static void refused(UnitNames names, String typed, LocalDate day, Reason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> names.named(typed, day))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static OrgId unit(String code) {
        return new OrgId(code);
    }

    private static UnitRegistered named(String name, LocalDate from) {
        return new UnitRegistered(unit("H26.09"), name, UnitKind.DEPARTMENT, null, from, null);
    }

    private static PersonRegistered inPost(
            String unit, Post post, LocalDate from, @Nullable LocalDate to) {
        return new PersonRegistered(new PersonId("P00041"), unit(unit), post, from, to);
    }
}
