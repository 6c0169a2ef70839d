package dondoc.task.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.PersonRegistered;
import dondoc.task.domain.directory.Post;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaffTest {
    private static final OrgId UNIT = new OrgId("H26.01");
    private static final OrgId ELSEWHERE = new OrgId("H26.02");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate MOVE = LocalDate.parse("2026-05-01");
    private static final LocalDate AFTER = LocalDate.parse("2026-05-20");

    private final Directory directory = new Directory();

    StaffTest() {
        known(entry("P1", UNIT, Post.LEADER, FIRST, null));
        known(entry("P2", UNIT, Post.SPECIALIST, FIRST, MOVE));
        known(
                entry("P3", ELSEWHERE, Post.LEADER, FIRST, null),
                entry("P3", UNIT, Post.LEADER, MOVE, null));
    }

    @Test
    void who_holds_the_post_in_the_unit_on_the_day_is_named() {
        assertThat(on(AFTER).named("leader", " P1 ", Post.LEADER)).isEqualTo(new PersonId("P1"));
        assertThat(on(MOVE).named("leader", "P3", Post.LEADER)).isEqualTo(new PersonId("P3"));
        assertThat(on(FIRST).named("officer", "P2", Post.SPECIALIST)).isEqualTo(new PersonId("P2"));
    }

    @Test
    void nobody_else_is() {
        refused(AFTER, "P9", Post.LEADER, Reason.UNKNOWN_PERSON);
        refused(AFTER, "Nguyễn Văn A", Post.LEADER, Reason.UNKNOWN_PERSON);
        refused(AFTER, "P1", Post.SPECIALIST, Reason.WRONG_POST);
        refused(AFTER, "P2", Post.SPECIALIST, Reason.NOT_IN_POST);
        refused(FIRST.minusDays(1), "P1", Post.LEADER, Reason.NOT_IN_POST);
        refused(FIRST, "P3", Post.LEADER, Reason.PERSON_OF_ANOTHER_UNIT);
    }

    @Test
    void the_past_is_taken_as_it_was_decided_then() {
        var past = new Staff(directory, UNIT, null);
        assertThat(past.named("leader", "P2", Post.LEADER)).isEqualTo(new PersonId("P2"));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(
                        () -> new Staff(directory, ELSEWHERE, null).named("x", "P1", Post.LEADER))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PERSON_OF_ANOTHER_UNIT));
    }

    private void refused(LocalDate day, String id, Post post, Reason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> on(day).named("leader", id, post))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.details()).containsEntry("field", "leader");
                });
    }

    private Staff on(LocalDate day) {
        return new Staff(directory, UNIT, day);
    }

    private void known(PersonRegistered... entries) {
        var person = PersonEntry.NEW;
        for (var entry : entries) {
            person = person.evolve(entry);
        }
        directory.learn(person);
    }

    private static PersonRegistered entry(
            String id, OrgId unit, Post post, LocalDate from, @Nullable LocalDate to) {
        return new PersonRegistered(new PersonId(id), unit, post, from, to);
    }
}
