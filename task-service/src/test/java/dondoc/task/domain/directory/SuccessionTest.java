package dondoc.task.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import dondoc.task.domain.directory.UnitEvent.UnitSucceeded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
    private static final LocalDate SECOND = LocalDate.parse("2026-01-01");

    private final Map<OrgId, UnitEntry> units = new HashMap<>();

    @Test
    void a_merged_unit_has_the_one_that_took_it_in() {
        unit("A", FIRST, to("B", FIRST));
        unit("B", null);
        assertThat(of("A", FIRST)).containsExactly("B");
    }

    @Test
    void a_split_unit_has_all_its_parts() {
        unit("A", FIRST, to("C", FIRST), to("B", FIRST));
        unit("B", null);
        unit("C", null);
        assertThat(of("A", FIRST)).containsExactly("B", "C");
    }

    @Test
    void a_successor_that_is_no_more_is_followed_to_its_own() {
        unit("A", FIRST, to("B", FIRST));
        unit("B", SECOND, to("C", SECOND));
        unit("C", null);
        assertThat(of("A", SECOND.minusDays(1))).containsExactly("B");
        assertThat(of("A", SECOND)).containsExactly("C");
    }

    @Test
    void a_succession_of_tomorrow_is_none_today() {
        unit("A", FIRST, to("B", SECOND));
        unit("B", null);
        assertThat(of("A", SECOND.minusDays(1))).isEmpty();
        assertThat(of("A", SECOND)).containsExactly("B");
    }

    @Test
    void nobody_follows_an_unknown_unit_or_one_without_successor_and_a_circle_ends() {
        unit("A", FIRST, to("B", FIRST));
        unit("B", FIRST, to("A", FIRST));
        unit("D", FIRST);
        assertThat(of("A", SECOND)).isEmpty();
        assertThat(of("D", SECOND)).isEmpty();
        assertThat(of("Z", SECOND)).isEmpty();
    }

    @Test
    void a_split_needs_a_choice_even_while_only_one_part_is_there() {
        unit("A", FIRST, part("B", FIRST));
        unit("B", null);
        unit("D", FIRST, to("B", FIRST), to("C", SECOND));
        unit("E", FIRST, to("D", FIRST));
        unit("F", FIRST, to("B", FIRST));
        for (var unit : List.of("A", "D", "E")) {
            assertThat(of(unit, FIRST)).as(unit).containsExactly("B");
            assertThat(succession().split(new OrgId(unit), FIRST)).as(unit).isTrue();
        }
        assertThat(succession().split(new OrgId("F"), FIRST)).isFalse();
    }

    private Succession succession() {
        return new Succession(u -> Optional.ofNullable(units.get(u)));
    }

    private List<String> of(String unit, LocalDate day) {
        return succession().of(new OrgId(unit), day).stream().map(OrgId::value).toList();
    }

    private record To(String unit, LocalDate effective, SuccessionKind kind) {}

    private static To to(String unit, LocalDate effective) {
        return new To(unit, effective, SuccessionKind.MERGED);
    }

    private static To part(String unit, LocalDate effective) {
        return new To(unit, effective, SuccessionKind.SPLIT);
    }

    private void unit(String code, @Nullable LocalDate validTo, To... successors) {
        var unit = new OrgId(code);
        var as =
                new UnitRegistered(
                        unit,
                        "Đơn vị " + code,
                        UnitKind.DEPARTMENT,
                        null,
                        LocalDate.parse("2020-01-01"),
                        validTo);
        var followed =
                Stream.of(successors)
                        .map(s ->
                                new UnitSucceeded(
                                        unit, new OrgId(s.unit()), s.effective(), s.kind()))
                        .toList();
        units.put(unit, new UnitEntry(as, List.of(as), followed));
    }
}
