package dondoc.publication.domain.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Counting, compared with looking at every single day.
class CountingPropertiesTest {
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int DAYS = 400;
    private static final LocalDate AS_OF = START.plusDays(DAYS);
    private static final List<Quarter> QUARTERS =
            Stream.of("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1")
                    .map(Quarter::new)
                    .toList();

    @Property(tries = 100)
    void every_task_late_on_a_day_of_the_quarter_counts_once(
            @ForAll("episodes") List<Episode> episodes) {
        for (var quarter : QUARTERS) {
            var late =
                    episodes.stream()
                            .filter(e -> daysLate(e).anyMatch(d -> Quarter.of(d).equals(quarter)))
                            .map(e -> unitOn(e, e.since()) + " " + e.task())
                            .distinct()
                            .count();
            assertThat(list(quarter, episodes).total().late()).isEqualTo((int) late);
        }
    }

    @Property(tries = 100)
    void what_is_carried_over_was_in_the_list_of_the_quarter_before(
            @ForAll("episodes") List<Episode> episodes) {
        for (var i = 1; i < QUARTERS.size(); i++) {
            var before = list(QUARTERS.get(i - 1), episodes);
            for (var unit : list(QUARTERS.get(i), episodes).units()) {
                assertThat(lateOf(before, unit.unit()))
                        .isGreaterThanOrEqualTo(unit.tasks().carriedOver());
            }
        }
    }

    @Property(tries = 100)
    void a_task_late_once_is_new_in_exactly_one_quarter(
            @ForAll("episodes") List<Episode> episodes) {
        var first = episodes.stream().filter(e -> e.number() == 1).toList();
        var newlyLate = QUARTERS.stream().mapToInt(q -> list(q, first).total().newlyLate()).sum();

        assertThat(newlyLate).isEqualTo(first.size());
    }

    @Property(tries = 100)
    void the_order_of_episodes_changes_nothing(@ForAll("episodes") List<Episode> episodes) {
        for (var quarter : QUARTERS) {
            assertThat(list(quarter, episodes.reversed())).isEqualTo(list(quarter, episodes));
        }
    }

    @Property(tries = 200)
    void a_unit_is_late_with_a_task_if_and_only_if_it_held_it_on_a_late_day_of_the_quarter(
            @ForAll("episodes") List<Episode> episodes, @ForAll("handovers") List<Integer> days) {
        var passed = episodes.stream().map(e -> passedOn(e, days)).toList();
        for (var quarter : QUARTERS) {
            var expected = new TreeMap<String, Set<TaskId>>();
            var carried = new TreeMap<String, Set<TaskId>>();
            for (var e : passed) {
                var units =
                        daysLate(e)
                                .filter(d -> Quarter.of(d).equals(quarter))
                                .map(d -> unitOn(e, d))
                                .collect(Collectors.toSet());
                units.forEach(u -> expected.computeIfAbsent(u, _ -> new HashSet<>()).add(e.task()));
                var eve = quarter.first().minusDays(1);
                if (daysLate(e).anyMatch(eve::equals) && units.contains(unitOn(e, eve))) {
                    carried.computeIfAbsent(unitOn(e, eve), _ -> new HashSet<>()).add(e.task());
                }
            }
            var rows = list(quarter, passed).units();
            assertThat(rows.stream().map(u -> u.unit() + " " + u.tasks().late()))
                    .containsExactlyElementsOf(
                            expected.entrySet().stream()
                                    .map(u -> u.getKey() + " " + u.getValue().size())
                                    .toList());
            for (var unit : rows) {
                var late = expected.getOrDefault(unit.unit().value(), Set.of());
                var stock = carried.getOrDefault(unit.unit().value(), Set.of());
                assertThat(unit.tasks().carriedOver())
                        .isEqualTo((int) late.stream().filter(stock::contains).count());
            }
        }
    }

    /// Told in an order that is not that of the days.
    private static Episode passedOn(Episode episode, List<Integer> days) {
        var passed = episode;
        for (var day : days) {
            var on = START.plusDays(day);
            if (!on.isBefore(episode.since())) {
                passed =
                        passed.passedOn(
                                new Holding(on, new Holder(new UnitCode("U" + day % 5), Set.of())));
            }
        }
        return passed;
    }

    private static String unitOn(Episode e, LocalDate day) {
        var unit = "";
        for (var holding : e.holdings()) {
            unit = holding.from().isAfter(day) ? unit : holding.holder().lead().value();
        }
        return unit;
    }

    @Provide
    Arbitrary<List<Integer>> handovers() {
        return Arbitraries.integers().between(0, DAYS).list().ofMaxSize(4);
    }

    private static LateList list(Quarter quarter, List<Episode> episodes) {
        return LateList.of(quarter, AS_OF, episodes, UnitNames.none());
    }

    private static int lateOf(LateList list, UnitCode unit) {
        return list.units().stream()
                .filter(u -> u.unit().equals(unit))
                .mapToInt(u -> u.tasks().late())
                .sum();
    }

    private static Stream<LocalDate> daysLate(Episode e) {
        return e.since().datesUntil(Objects.requireNonNullElse(e.ended(), AS_OF).plusDays(1));
    }

    /// Up to 30 tasks, each with up to three episodes one after the other.
    @Provide
    Arbitrary<List<Episode>> episodes() {
        return task().list().ofMaxSize(30).map(CountingPropertiesTest::numbered);
    }

    private static Arbitrary<List<Integer>> task() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, DAYS).set().ofMinSize(1).ofMaxSize(6))
                .as((unit, days) -> {
                    var numbers = new ArrayList<Integer>();
                    numbers.add(unit);
                    days.stream().sorted().forEach(numbers::add);
                    return List.copyOf(numbers);
                });
    }

    /// Days in turn begin and end an episode; one left over goes on.
    private static List<Episode> numbered(List<List<Integer>> tasks) {
        var episodes = new ArrayList<Episode>();
        for (var t = 0; t < tasks.size(); t++) {
            var numbers = tasks.get(t);
            for (var i = 1; i < numbers.size(); i += 2) {
                episodes.add(
                        Episode.of(
                                new TaskId("t" + t),
                                (i + 1) / 2,
                                new Holder(
                                        new UnitCode("U" + numbers.getFirst()),
                                        Set.of(new PersonId("P" + t % 7))),
                                START.plusDays(numbers.get(i)),
                                i + 1 < numbers.size()
                                        ? START.plusDays(numbers.get(i + 1))
                                        : null));
            }
        }
        return episodes;
    }
}
