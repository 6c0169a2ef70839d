package dondoc.escalation.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.escalation.domain.LogDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DueWeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private static Map<LocalDate, Boolean> log(LocalDate from, LocalDate to, LocalDate... off) {
        return from.datesUntil(to.plusDays(1))
                .collect(
                        Collectors.toMap(
                                d -> d,
                                d ->
                                        d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                                                && !Set.of(off).contains(d)));
    }

    private static List<DueWeek> due(LocalDate last, Map<LocalDate, Boolean> days) {
        return DueWeek.upTo(last, new LogDays(days));
    }

    @Test
    void letters_fall_due_on_wednesday_with_what_was_known_at_the_end_of_tuesday() {
        var days = log(MONDAY, MONDAY.plusDays(20));
        assertThat(due(LocalDate.of(2026, 1, 6), days)).isEmpty();
        assertThat(due(LocalDate.of(2026, 1, 7), days))
                .containsExactly(
                        new DueWeek(new Week("2026-W02"), LocalDate.of(2026, 1, 7), List.of()));
        assertThat(new Week("2026-W02").cutoff()).isEqualTo(LocalDate.of(2026, 1, 6));
    }

    @Test
    void a_log_played_fast_gives_every_weeks_letters_in_order() {
        var weeks = due(MONDAY.plusDays(270), log(MONDAY, MONDAY.plusDays(270)));
        assertThat(weeks).hasSize(39).allMatch(w -> w.missed().isEmpty());
        assertThat(weeks).extracting(DueWeek::week).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_holiday_moves_the_letters_to_the_next_working_day_and_not_their_cutoff() {
        // 1-2 September 2026: National Day, a Tuesday and a Wednesday.
        var days =
                log(LocalDate.of(2026, 8, 30), LocalDate.of(2026, 9, 6), LocalDate.of(2026, 9, 2));
        assertThat(due(LocalDate.of(2026, 9, 2), days)).isEmpty();
        assertThat(due(LocalDate.of(2026, 9, 3), days))
                .containsExactly(
                        new DueWeek(new Week("2026-W36"), LocalDate.of(2026, 9, 3), List.of()));
        assertThat(new Week("2026-W36").cutoff()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void the_letters_of_tet_go_out_on_the_monday_after_it() {
        var tet =
                LocalDate.of(2026, 2, 16)
                        .datesUntil(LocalDate.of(2026, 2, 21))
                        .toArray(LocalDate[]::new);
        assertThat(
                        due(
                                LocalDate.of(2026, 2, 25),
                                log(LocalDate.of(2026, 2, 12), LocalDate.of(2026, 2, 28), tet)))
                .containsExactly(
                        new DueWeek(new Week("2026-W08"), LocalDate.of(2026, 2, 23), List.of()),
                        new DueWeek(new Week("2026-W09"), LocalDate.of(2026, 2, 25), List.of()));
    }

    @Test
    void weeks_the_log_skips_are_missed_and_named_in_one_letter() {
        var days = new HashMap<>(log(MONDAY, LocalDate.of(2026, 1, 8)));
        days.putAll(log(LocalDate.of(2026, 1, 29), LocalDate.of(2026, 2, 1)));
        assertThat(due(LocalDate.of(2026, 2, 1), days))
                .containsExactly(
                        new DueWeek(new Week("2026-W02"), LocalDate.of(2026, 1, 7), List.of()),
                        new DueWeek(
                                new Week("2026-W05"),
                                LocalDate.of(2026, 1, 29),
                                List.of(new Week("2026-W03"), new Week("2026-W04"))));
    }

    @Test
    void the_first_wednesday_of_the_log_opens_the_row() {
        var thursday = LocalDate.of(2026, 1, 8);
        assertThat(due(thursday.plusDays(6), log(thursday, thursday.plusDays(6))))
                .extracting(DueWeek::week)
                .containsExactly(new Week("2026-W03"));
    }

    @Test
    void only_weeks_after_the_last_drafted_one_are_left() {
        var weeks = due(MONDAY.plusDays(20), log(MONDAY, MONDAY.plusDays(20)));
        assertThat(DueWeek.after(null, weeks)).hasSize(3);
        assertThat(DueWeek.after(new Week("2026-W03"), weeks))
                .extracting(DueWeek::week)
                .containsExactly(new Week("2026-W04"));
        assertThat(DueWeek.after(new Week("2026-W04"), weeks)).isEmpty();
    }

    @Property(tries = 500)
    void a_week_is_drafted_or_named_as_missed_exactly_once_whatever_days_are_off(
            @ForAll List<@IntRange(min = 0, max = 120) Integer> off,
            @ForAll List<@IntRange(min = 0, max = 120) Integer> skipped) {
        var days =
                log(
                        MONDAY,
                        MONDAY.plusDays(120),
                        off.stream().map(MONDAY::plusDays).distinct().toArray(LocalDate[]::new));
        skipped.forEach(n -> days.remove(MONDAY.plusDays(n)));
        var weeks = due(MONDAY.plusDays(120), days);
        var named =
                weeks.stream()
                        .flatMap(w -> Stream.concat(w.missed().stream(), Stream.of(w.week())))
                        .toList();
        assertThat(named).isSorted().doesNotHaveDuplicates();
        for (var i = 1; i < named.size(); i++) {
            assertThat(named.get(i)).isEqualTo(named.get(i - 1).next());
        }
        assertThat(weeks)
                .allMatch(w -> !w.draftedOn().isBefore(w.week().wednesday()))
                .allMatch(w -> days.getOrDefault(w.draftedOn(), false));
    }

    @Test
    void week_53_exists_where_the_calendar_has_one_and_nowhere_else() {
        assertThat(Week.of(LocalDate.of(2026, 12, 31))).isEqualTo(new Week("2026-W53"));
        assertThat(new Week("2026-W53").next()).isEqualTo(new Week("2027-W01"));
        assertThat(new Week("2026-W53").cutoff()).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThatThrownBy(() -> new Week("2025-W53")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Week("2026-W00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Week("2026-40")).isInstanceOf(IllegalArgumentException.class);
    }
}
