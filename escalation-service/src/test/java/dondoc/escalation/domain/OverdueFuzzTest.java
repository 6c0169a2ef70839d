package dondoc.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.escalation.domain.OverdueEvent.Annulled;
import dondoc.escalation.domain.OverdueEvent.Ended;
import dondoc.escalation.domain.OverdueEvent.PassedOn;
import dondoc.escalation.domain.OverdueEvent.RequestRefused;
import dondoc.escalation.domain.OverdueEvent.Resumed;
import dondoc.escalation.domain.OverdueEvent.Started;
import dondoc.escalation.domain.OverdueEvent.Suspended;
import dondoc.escalation.domain.Played.Entry;
import dondoc.escalation.domain.TaskFact.HandedOver;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// What holds for every log, also for those no clerk would write.
class OverdueFuzzTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate LAST = FIRST.plusDays(45);

    @Property(tries = 3000)
    void the_episodes_known_on_any_day_are_those_of_a_second_reading(
            @ForAll("logs") List<Entry> log) {
        var played = Played.until(LAST, log);
        days().forEach(day ->
                assertThat(played.knownAt(day))
                        .as("known at the end of %s", day)
                        .containsExactlyInAnyOrderElementsOf(
                                new SecondReading(log, day).episodes()));
    }

    @Property(tries = 2000)
    void a_task_is_overdue_on_a_day_if_and_only_if_its_class_says_so(
            @ForAll("logs") List<Entry> log) {
        var played = Played.until(LAST, log);
        days().filter(day -> noDueDateOfThePastWasMade(log, day))
                .forEach(day ->
                        assertThat(played.overdueAt(day))
                                .as("overdue on %s", day)
                                .isEqualTo(new SecondReading(log, day).openOverdue()));
    }

    @Property(tries = 2000)
    void an_overdue_task_has_an_episode_of_that_day_and_one_reported_late_has_any(
            @ForAll("logs") List<Entry> log) {
        var played = Played.until(LAST, log);
        days().forEach(day -> {
            var reading = new SecondReading(log, day);
            if (reading.openOverdue()) {
                assertThat(played.knownAt(day))
                        .as("an episode of %s", day)
                        .anyMatch(e -> contains(e, day));
            }
            if (reading.reportedLate()) {
                assertThat(played.knownAt(day)).isNotEmpty();
            }
        });
    }

    @Property(tries = 2000)
    void the_episodes_of_a_task_never_overlap(@ForAll("logs") List<Entry> log) {
        var known = Played.until(LAST, log).knownAt(LAST);
        days().forEach(day ->
                assertThat(known.stream().filter(e -> contains(e, day)).count())
                        .isLessThanOrEqualTo(1));
    }

    @Property(tries = 2000)
    void an_episode_starts_once_ends_only_while_it_runs_and_resumes_only_when_it_does_not(
            @ForAll("logs") List<Entry> log) {
        var last = new HashMap<Integer, OverdueEvent>();
        for (var event : Played.until(LAST, log).events) {
            var before = last.put(event.episode(), event);
            switch (event) {
                case Started _ -> {
                    assertThat(before).isNull();
                    assertThat(event.episode()).isEqualTo(last.size());
                }
                case PassedOn _ -> last.put(event.episode(), Objects.requireNonNull(before));
                case Ended e when before instanceof Ended told -> {
                    assertThat(told.reason()).isEqualTo(EndReason.EXTENDED);
                    assertThat(e.reason()).isEqualTo(EndReason.REPORTED);
                    assertThat(e.ended()).as("corrected by a paper report").isBefore(told.ended());
                }
                case Ended e when before instanceof Suspended told -> {
                    assertThat(e.reason()).isEqualTo(EndReason.REPORTED);
                    assertThat(e.ended()).as("corrected by a paper report").isBefore(told.ended());
                }
                case Ended _, Suspended _, RequestRefused _ ->
                        assertThat(before)
                                .isInstanceOfAny(
                                        Started.class, Resumed.class, RequestRefused.class);
                case Resumed _ -> assertThat(before).isInstanceOfAny(Ended.class, Annulled.class);
                case Annulled _ -> assertThat(before).isNotNull().isNotInstanceOf(Annulled.class);
            }
        }
    }

    @Property(tries = 1000)
    void what_was_known_does_not_depend_on_what_came_later(@ForAll("logs") List<Entry> log) {
        var whole = Played.until(LAST, log);
        var day = FIRST.plusDays(20);
        var then = Played.until(day, log.stream().filter(e -> !e.day().isAfter(day)).toList());
        assertThat(whole.knownAt(day)).isEqualTo(then.knownAt(day));
        assertThat(whole.events.subList(0, then.events.size())).isEqualTo(then.events);
    }

    @Property(tries = 3000)
    void every_day_of_an_episode_is_the_one_holders_of_that_day(@ForAll("logs") List<Entry> log) {
        var played = Played.until(LAST, log);
        days().forEach(day -> {
            var reading = new SecondReading(log, day);
            for (var known : played.standingsAt(day)) {
                var tenures = known.tenures(day);
                assertThat(tenures.stream().mapToInt(t -> t.calendarDays(day)).sum())
                        .isEqualTo(known.episode().calendarDays(day));
                for (var tenure : tenures) {
                    tenure.from()
                            .datesUntil(Objects.requireNonNullElse(tenure.to(), day).plusDays(1))
                            .forEach(d ->
                                    assertThat(tenure.holder())
                                            .as("holder of %s as known on %s", d, day)
                                            .isEqualTo(reading.holder(d)));
                }
            }
        });
    }

    @Property(tries = 1000)
    void who_holds_a_task_changes_no_episode_of_it(@ForAll("logs") List<Entry> log) {
        var unmoved = log.stream().filter(e -> !(e.fact() instanceof HandedOver)).toList();
        assertThat(Played.until(LAST, log).knownAt(LAST))
                .isEqualTo(Played.until(LAST, unmoved).knownAt(LAST));
    }

    @Property(tries = 1000)
    void no_episode_is_known_before_it_begins(@ForAll("logs") List<Entry> log) {
        var played = Played.until(LAST, log);
        days().forEach(day ->
                assertThat(played.knownAt(day)).allMatch(e -> !e.since().isAfter(day)));
        var since = new HashSet<>(played.knownAt(LAST).stream().map(Episode::since).toList());
        assertThat(since).hasSize(played.knownAt(LAST).size());
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static boolean contains(Episode e, LocalDate day) {
        var ended = e.ended();
        return !e.since().isAfter(day) && (ended == null || !ended.isBefore(day));
    }

    /// On the day of such a grant or notice the old episode has ended and the next has not begun (R3).
    private static boolean noDueDateOfThePastWasMade(List<Entry> log, LocalDate day) {
        return log.stream()
                .noneMatch(e ->
                        e.day().equals(day)
                                && switch (e.fact()) {
                                    case TaskFact.ExtensionGranted g -> g.to().isBefore(day);
                                    case TaskFact.DeadlineMoved m -> m.to().isBefore(day);
                                    case TaskFact.Resumed r ->
                                            r.to() != null && r.to().isBefore(day);
                                    default -> false;
                                });
    }

    @Provide
    Arbitrary<List<Entry>> logs() {
        var due = days(-3, 30).injectNull(0.1);
        var facts =
                Combinators.combine(days(0, 45), fact())
                        .as((day, fact) -> new Entry(day, dated(fact, day)))
                        .list()
                        .ofMaxSize(12);
        return Combinators.combine(due, facts)
                .as((d, f) -> {
                    var log = new ArrayList<Entry>();
                    log.add(new Entry(FIRST, Played.assigned(d)));
                    f.stream().sorted(Comparator.comparing(Entry::day)).forEach(log::add);
                    return log;
                });
    }

    private static TaskFact dated(TaskFact fact, LocalDate day) {
        return switch (fact) {
            case TaskFact.CompletionReported r ->
                    new TaskFact.CompletionReported(
                            day.minusDays(ChronoUnit.DAYS.between(FIRST, r.reportedOn())));
            case TaskFact.DeadlineReprojected r when r.to().isBefore(day) ->
                    new TaskFact.DeadlineReprojected(day);
            case TaskFact.DeadlineBroughtForward b -> broughtForward(b, day);
            case TaskFact.HandedOver h ->
                    new HandedOver(h.to(), day.plusDays(ChronoUnit.DAYS.between(FIRST, h.on())));
            case TaskFact.Withdrawn _ -> new TaskFact.Withdrawn(day);
            case TaskFact.ExtensionRequested r -> new TaskFact.ExtensionRequested(r.request(), day);
            default -> fact;
        };
    }

    /// By a notice of that day or of one before it, never to a day before the notice.
    private static TaskFact broughtForward(TaskFact.DeadlineBroughtForward fact, LocalDate day) {
        var notice = day.plusDays(ChronoUnit.DAYS.between(FIRST, fact.on()));
        return new TaskFact.DeadlineBroughtForward(
                fact.to().isBefore(notice) ? notice : fact.to(), notice);
    }

    /// A report so many days before it is recorded as its date is after the first day.
    private static Arbitrary<TaskFact> fact() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(new TaskFact.CompletionReported(FIRST))),
                Tuple.of(4, days(1, 20).map(TaskFact.CompletionReported::new)),
                Tuple.of(2, Arbitraries.just(new TaskFact.CompletionAccepted())),
                Tuple.of(5, Arbitraries.just(new TaskFact.CompletionRejected())),
                Tuple.of(1, Arbitraries.just(new TaskFact.AcceptanceRevoked())),
                Tuple.of(1, Arbitraries.just(new TaskFact.Withdrawn(FIRST))),
                Tuple.of(
                        5,
                        Combinators.combine(request(), days(-3, 45))
                                .as(TaskFact.ExtensionGranted::new)),
                Tuple.of(3, days(0, 45).map(TaskFact.DeadlineReprojected::new)),
                Tuple.of(3, Arbitraries.just(new TaskFact.Suspended())),
                Tuple.of(3, days(-3, 45).injectNull(0.1).map(TaskFact.Resumed::new)),
                Tuple.of(
                        3,
                        Combinators.combine(days(0, 45), days(-8, 4))
                                .as(TaskFact.DeadlineBroughtForward::new)),
                Tuple.of(6, Combinators.combine(holder(), days(-8, 8)).as(HandedOver::new)),
                Tuple.of(
                        2,
                        Arbitraries.integers()
                                .between(1, 3)
                                .map(n -> new TaskFact.ExtensionRequested(n, FIRST))),
                Tuple.of(2, request().map(TaskFact.ExtensionRefused::new)));
    }

    private static Arbitrary<Holder> holder() {
        return Combinators.combine(Arbitraries.of("H26.34", "H26.35"), Arbitraries.of("P3", "P4"))
                .as((unit, person) ->
                        new Holder(new UnitCode(unit), new PersonId(person), new PersonId(person)));
    }

    private static Arbitrary<@Nullable Integer> request() {
        return Arbitraries.integers().between(1, 3).injectNull(0.2);
    }

    private static Arbitrary<LocalDate> days(int from, int to) {
        return Arbitraries.integers().between(from, to).map(FIRST::plusDays);
    }
}
