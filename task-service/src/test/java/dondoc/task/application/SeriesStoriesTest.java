package dondoc.task.application;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.test.Story;
import dondoc.task.contract.Schemas;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.series.Every;
import dondoc.task.domain.series.Phase;
import dondoc.task.domain.series.Recurrence;
import dondoc.task.domain.series.SeriesCommand;
import dondoc.task.domain.series.SeriesCommand.BeginPeriod;
import dondoc.task.domain.series.SeriesCommand.EndSeries;
import dondoc.task.domain.series.SeriesCommand.HandOverSeries;
import dondoc.task.domain.series.SeriesCommand.OpenSeries;
import dondoc.task.domain.series.SeriesEntry;
import dondoc.task.domain.series.SeriesEvent;
import dondoc.task.domain.series.SeriesEvent.PeriodBegun;
import dondoc.task.domain.series.SeriesEvent.SeriesEnded;
import dondoc.task.domain.series.SeriesEvent.SeriesHandedOver;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tasks that come again and tasks in phases.
class SeriesStoriesTest {
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final LocalDate TODAY = day("2026-05-20");
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);
    private static final OrgId LEAD = new OrgId("H26.01");
    private static final Clause CLAUSE = new Clause("6");
    private static final SeriesId SERIES = SeriesId.of(DIRECTIVE, CLAUSE, LEAD);
    private static final Recurrence MONTHLY =
            monthly(1, "2026-05-20", "2026-12-31", "Trước ngày 25 hằng tháng");

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Recurrence monthly(int day, String from, String until, String phrase) {
        return new Recurrence(Every.MONTH, day, day(from), day(until), phrase);
    }

    private static Phase phase(String name, String begins) {
        return new Phase(name, day(begins), "Trong 10 ngày làm việc");
    }

    private static OpenSeries open(@Nullable Recurrence recurrence, @Nullable List<Phase> phases) {
        return new OpenSeries(
                SERIES,
                DIRECTIVE,
                new DocumentNumber("2/UBND-TH"),
                2026,
                CLAUSE,
                day("2026-05-13"),
                "Báo cáo tình hình úng ngập",
                LEAD,
                new PersonId("P00041"),
                new PersonId("P00043"),
                List.of(new OrgId("H26.02")),
                true,
                null,
                recurrence,
                phases);
    }

    private static SeriesOpened opened(
            @Nullable Recurrence recurrence, @Nullable List<Phase> phases) {
        var c = open(recurrence, phases);
        return new SeriesOpened(
                c.series(),
                c.directive(),
                c.number(),
                c.year(),
                c.clause(),
                c.issued(),
                c.content(),
                c.lead(),
                c.leader(),
                c.officer(),
                c.coordinators(),
                c.starred(),
                c.remark(),
                recurrence,
                phases,
                TODAY);
    }

    private static PeriodBegun begun(int turn, String name, String begins, String on) {
        var task = TaskId.of(DIRECTIVE, CLAUSE, LEAD, name);
        return new PeriodBegun(SERIES, turn, name, day(begins), task, day(on));
    }

    private static Story<SeriesCommand, SeriesEntry, SeriesEvent> story() {
        return Story.of(Definition.SERIES.decider())
                .at(Instant.parse("2026-05-20T02:00:00Z"))
                .by(TASK_FORCE);
    }

    @Test
    void each_period_begins_on_its_day_and_once() {
        var story = story().when(open(MONTHLY, null)).then(opened(MONTHLY, null));
        story.when(new BeginPeriod(1)).on(day("2026-05-31")).then();
        story.when(new BeginPeriod(2)).on(day("2026-06-01")).then();
        story.when(new BeginPeriod(1)).then(begun(1, "2026-06", "2026-06-01", "2026-06-01"));
        story.when(new BeginPeriod(1)).then();
        story.when(new BeginPeriod(2))
                .on(day("2026-07-03"))
                .then(begun(2, "2026-07", "2026-07-01", "2026-07-03"));
        assertThat(story.state().next().orElseThrow().name()).isEqualTo("2026-08");
    }

    @Test
    void behind_the_last_period_none_begins() {
        var two = monthly(15, "2026-05-20", "2026-07-15", "Trong kỳ");
        var story = story().when(open(two, null)).then(opened(two, null)).on(day("2027-01-01"));
        story.when(new BeginPeriod(1)).then(begun(1, "2026-06", "2026-06-15", "2027-01-01"));
        story.when(new BeginPeriod(2)).then(begun(2, "2026-07", "2026-07-15", "2027-01-01"));
        story.when(new BeginPeriod(3)).then();
        assertThat(story.state().next()).isEmpty();
    }

    @Test
    void phases_begin_in_the_order_of_their_days() {
        var late = phase("Giai đoạn 2", "2026-07-01");
        var early = phase("Giai đoạn 1", "2026-05-20");
        var story =
                story().when(open(null, List.of(late, early)))
                        .then(opened(null, List.of(early, late)));
        story.when(new BeginPeriod(1)).then(begun(1, "Giai đoạn 1", "2026-05-20", "2026-05-20"));
        story.when(new BeginPeriod(2)).then();
        story.when(new BeginPeriod(2))
                .on(day("2026-07-01"))
                .then(begun(2, "Giai đoạn 2", "2026-07-01", "2026-07-01"));
        assertThat(story.state().next()).isEmpty();
    }

    @Test
    void an_ended_series_begins_nothing_and_ends_once() {
        var story = story().given(opened(MONTHLY, null));
        story.when(new EndSeries("90/UBND-TH", null))
                .then(new SeriesEnded(SERIES, TODAY, "90/UBND-TH", null));
        story.when(new EndSeries("91/UBND-TH", null)).then();
        story.when(new BeginPeriod(1)).on(day("2026-06-01")).then();
        assertThat(story.state().next()).isEmpty();
    }

    @Test
    void an_open_series_is_not_opened_again_but_an_ended_one_is() {
        var story = story().given(opened(MONTHLY, null));
        story.when(open(MONTHLY, null))
                .thenRefused(
                        "SERIES_ALREADY_OPENED",
                        Map.of("field", "clause", "series", SERIES.value()));
        story.given(begun(1, "2026-06", "2026-06-01", "2026-06-01"))
                .given(new SeriesEnded(SERIES, TODAY, null, null))
                .when(open(MONTHLY, null))
                .then(opened(MONTHLY, null));
        assertThat(story.state().next().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void a_series_opened_again_gives_a_task_of_its_own_for_a_period_that_was_given_before() {
        var before = TaskId.of(DIRECTIVE, CLAUSE, LEAD, "2026-06");
        var story =
                story().given(opened(MONTHLY, null))
                        .given(begun(1, "2026-06", "2026-06-01", "2026-06-01"))
                        .given(new SeriesEnded(SERIES, day("2026-06-02"), null, null))
                        .on(day("2026-06-02"));
        var later = monthly(20, "2026-06-02", "2026-12-31", "Trong kỳ");
        story.when(open(later, null)).thenAccepted();
        var given = story.when(new BeginPeriod(1)).on(day("2026-06-20")).thenAccepted();
        assertThat(given)
                .singleElement()
                .isInstanceOfSatisfying(
                        PeriodBegun.class,
                        e -> {
                            assertThat(e.name()).isEqualTo("2026-06");
                            assertThat(e.task()).isNotEqualTo(before);
                        });
    }

    @Test
    void whoever_takes_a_series_over_gets_the_periods_to_come() {
        var justice = new OrgId("H26.03");
        var to =
                new HandOverSeries(
                        justice, new PersonId("P00051"), new PersonId("P00053"), "9/QĐ", null);
        var over =
                new SeriesHandedOver(
                        SERIES, justice, to.leader(), to.officer(), TODAY, "9/QĐ", null);
        var story = story().given(opened(MONTHLY, null)).when(to).then(over);
        assertThat(story.state().lead()).isEqualTo(justice);
        assertThat(story.state().leader()).isEqualTo(to.leader());
        assertThat(story.state().officer()).isEqualTo(to.officer());
        story.when(to).thenRefused("SAME_HOLDER", Map.of("field", "lead"));
        story.when(new BeginPeriod(1))
                .on(day("2026-06-01"))
                .then(begun(1, "2026-06", "2026-06-01", "2026-06-01"));
        story.given(new SeriesEnded(SERIES, TODAY, null, null))
                .when(to)
                .thenRefused("SERIES_HAS_ENDED");
        story().when(to).thenRefused("UNKNOWN_SERIES");
        story().given(opened(MONTHLY, null))
                .when(to)
                .by(new By("other", "H26.01", Set.of("department-officer")))
                .thenRefused("NOT_YOUR_ROLE");
    }

    @Test
    void it_looks_ahead_and_has_periods() {
        var yesterday = monthly(1, "2026-05-19", "2026-12-31", "Trong kỳ");
        story().when(open(yesterday, null))
                .thenRefused("BEGINS_IN_THE_PAST", Map.of("field", "from", "today", "2026-05-20"));
        story().when(open(null, List.of(phase("Giai đoạn 1", "2026-05-19"))))
                .thenRefused(
                        "BEGINS_IN_THE_PAST", Map.of("field", "phases", "today", "2026-05-20"));
        story().when(open(null, null)).thenRefused("NO_PERIODS");
        story().when(open(MONTHLY, List.of())).thenRefused("NO_PERIODS");
        story().when(open(null, List.of())).thenRefused("NO_PERIODS");
        story().when(open(monthly(1, "2026-05-20", "2026-05-31", "Trong kỳ"), null))
                .thenRefused("BAD_RECURRENCE", Map.of("field", "until"));
        for (var wrong : new int[] {0, 32}) {
            story().when(open(monthly(wrong, "2026-05-20", "2026-12-31", "Trong kỳ"), null))
                    .thenRefused("BAD_RECURRENCE", Map.of("field", "day"));
        }
        var years = new Recurrence(Every.WEEK, 1, TODAY, day("2040-01-01"), "Trong kỳ");
        story().when(open(years, null)).thenRefused("TOO_MANY_PERIODS");
        story().when(open(monthly(1, "2026-05-20", "2101-01-01", "Trong kỳ"), null))
                .thenRefused("YEAR_OUT_OF_RANGE");
        story().when(open(monthly(1, "2026-05-20", "2026-12-31", "khi xong"), null))
                .thenRefused("BAD_PERIOD_DEADLINE", Map.of("field", "phrase"));
    }

    @Test
    void phases_are_told_apart_by_their_names() {
        story().when(
                        open(
                                null,
                                List.of(
                                        phase("Giai đoạn 1", "2026-06-01"),
                                        phase("giai đoạn 1", "2026-07-01"))))
                .thenRefused("PHASE_TWICE");
        story().when(open(null, List.of(phase("", "2026-06-01")))).thenRefused("TEXT_MISSING");
        story().when(open(null, List.of(phase("x".repeat(61), "2026-06-01"))))
                .thenRefused("TEXT_TOO_LONG");
        var many =
                IntStream.rangeClosed(1, 601).mapToObj(i -> phase("" + i, "2026-06-01")).toList();
        story().when(open(null, many)).thenRefused("LIST_TOO_LONG");
    }

    @Test
    void only_the_task_force_opens_and_ends_and_only_what_there_is() {
        for (var role : List.of("department-officer", "migration", "leadership")) {
            var other = new By("other", "H26.01", Set.of(role));
            story().when(open(MONTHLY, null)).by(other).thenRefused("NOT_YOUR_ROLE");
            story().given(opened(MONTHLY, null))
                    .when(new EndSeries(null, null))
                    .by(other)
                    .thenRefused("NOT_YOUR_ROLE");
        }
        story().when(new EndSeries(null, null)).thenRefused("UNKNOWN_SERIES");
        story().when(new BeginPeriod(1)).thenRefused("UNKNOWN_SERIES");
    }

    @Test
    void its_facts_are_written_as_their_schemas_promise_and_the_state_is_read_again() {
        var schemas = Schemas.ofTheTaskService();
        var phases = List.of(phase("Giai đoạn 1", "2026-05-20"));
        var events = new ArrayList<SeriesEvent>();
        var story = story().when(open(MONTHLY, null));
        events.addAll(story.thenAccepted());
        events.addAll(story.when(new EndSeries(null, "thôi")).thenAccepted());
        events.addAll(story.when(open(null, phases)).thenAccepted());
        events.addAll(story.when(new BeginPeriod(1)).thenAccepted());
        var to =
                new HandOverSeries(
                        LEAD, new PersonId("P00051"), new PersonId("P00053"), null, "nghỉ");
        events.addAll(story.when(to).thenAccepted());
        events.addAll(story.when(new EndSeries("1/X", null)).thenAccepted());
        assertThat(events).hasSize(6);
        for (var event : events) {
            var type = Definition.SERIES.events().typeOf(event);
            assertThat(schemas.faults(type, Definition.SERIES.events().write(event))).isEmpty();
        }
        assertThat(Json.MAPPER.readValue(Json.write(story.state()), SeriesEntry.class))
                .isEqualTo(story.state());
    }
}
