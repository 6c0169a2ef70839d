package dondoc.publication.domain.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample year: 488 episodes known on 30 September 2026, and who is late in which quarter,
/// worked out independently.
class SampleQuartersTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-09-30");

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q1", "2026-Q2", "2026-Q3"})
    void the_late_units_and_persons_of_the_sample_come_out_equal(String quarter) {
        var list = LateList.of(new Quarter(quarter), LAST_DAY, episodes(), UnitNames.none());

        assertThat(list.units().stream().map(u -> u.unit() + " " + u.tasks().late()))
                .containsExactlyElementsOf(expected(quarter, "units"));
        assertThat(list.people().stream().map(p -> p.person() + " " + p.tasks().late()))
                .containsExactlyElementsOf(expected(quarter, "people"));
    }

    @Test
    void a_quarter_before_the_first_episode_lists_nobody() {
        var list = LateList.of(new Quarter("2025-Q4"), LAST_DAY, episodes(), UnitNames.none());

        assertThat(list.units()).isEmpty();
        assertThat(list.people()).isEmpty();
    }

    private static List<Episode> episodes() {
        return rows("/sample/episodes.csv")
                .map(r ->
                        Episode.of(
                                new TaskId(r.get(0)),
                                Integer.parseInt(r.get(1)),
                                new Holder(
                                        new UnitCode(r.get(2)),
                                        Set.copyOf(
                                                List.of(
                                                        new PersonId(r.get(3)),
                                                        new PersonId(r.get(4))))),
                                LocalDate.parse(r.get(5)),
                                r.get(6).isEmpty() ? null : LocalDate.parse(r.get(6))))
                .toList();
    }

    private static List<String> expected(String quarter, String kind) {
        return rows("/sample/quarters.csv")
                .filter(r -> r.get(0).equals(quarter) && r.get(1).equals(kind))
                .map(r -> r.get(2) + " " + r.get(3))
                .toList();
    }

    private static Stream<List<String>> rows(String resource) {
        var stream = Objects.requireNonNull(SampleQuartersTest.class.getResourceAsStream(resource));
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(l -> List.of(l.split(",", -1))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
