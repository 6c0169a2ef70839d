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
import dondoc.task.domain.Samples;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.directive.Charge;
import dondoc.task.domain.directive.DirectiveCommand;
import dondoc.task.domain.directive.DirectiveCommand.AssignClause;
import dondoc.task.domain.directive.DirectiveCommand.RecallDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReplaceDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReportDelivery;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent;
import dondoc.task.domain.directive.DirectiveEvent.ClauseAssigned;
import dondoc.task.domain.directive.DirectiveEvent.ClauseDelivered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRecalled;
import dondoc.task.domain.directive.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One clause to many units: the directive decides for all of them.
class FanOutStoriesTest {
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final LocalDate ISSUED = LocalDate.of(2026, 5, 13);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);

    private final Schemas schemas = Schemas.ofTheTaskService();

    private static Charge charge(String clause, String content) {
        return new Charge(
                new Clause(clause),
                content,
                List.of(new OrgId("H26.33")),
                "Trong 10 ngày làm việc",
                LocalDate.of(2026, 5, 29),
                Rule.WORKING_DAYS,
                "2026-1",
                false,
                null);
    }

    private static Share share(String clause, int unit) {
        var lead = new OrgId("H26." + unit);
        return new Share(
                TaskId.of(DIRECTIVE, new Clause(clause), lead),
                lead,
                new PersonId("P%05d".formatted(unit)),
                new PersonId("P%05d".formatted(unit + 1)));
    }

    private static AssignClause assign(String clause, int... units) {
        return AssignClause.of(
                DIRECTIVE,
                charge(clause, "Rà soát"),
                IntStream.of(units).mapToObj(u -> share(clause, u)).toList());
    }

    private static ClauseAssigned assigned(AssignClause c) {
        return new ClauseAssigned(DIRECTIVE, c.fanOut(), c.charge(), c.shares(), TODAY);
    }

    private static ClauseDelivered delivered(AssignClause c) {
        return new ClauseDelivered(DIRECTIVE, c.fanOut(), TODAY);
    }

    private static Story<DirectiveCommand, DirectiveEntry, DirectiveEvent> story() {
        return Story.of(Definition.DIRECTIVE.decider())
                .at(Instant.parse("2026-05-20T02:00:00Z"))
                .by(TASK_FORCE);
    }

    private static Story<DirectiveCommand, DirectiveEntry, DirectiveEvent> known(LocalDate issued) {
        return story().given(Samples.directive(DIRECTIVE, new DocumentNumber("2/UBND-TH"), issued));
    }

    @Test
    void a_clause_goes_to_all_communes_of_the_city_in_one_fact() {
        var communes = assign("4", IntStream.rangeClosed(200, 399).toArray());
        known(ISSUED).when(communes).then(assigned(communes));
        assertThat(communes.shares()).extracting(Share::task).doesNotHaveDuplicates().hasSize(200);
        known(ISSUED)
                .when(assign("4", IntStream.rangeClosed(200, 400).toArray()))
                .thenRefused("LIST_TOO_LONG", Map.of("field", "units", "most", "200"));
        known(ISSUED).when(assign("4")).thenRefused("NO_UNITS");
    }

    @Test
    void the_same_said_again_is_no_second_one_even_when_it_is_delivered() {
        var clause = assign("4", 201, 202);
        var story = known(ISSUED).when(clause).then(assigned(clause));
        story.when(clause).then();
        story.when(new ReportDelivery(clause.fanOut())).then(delivered(clause));
        story.when(new ReportDelivery(clause.fanOut())).then();
        story.when(clause).then();
        assertThat(story.state().fanOuts().undelivered()).isEmpty();
    }

    @Test
    void no_unit_gets_a_clause_twice_but_more_units_may_get_it() {
        known(ISSUED)
                .when(assign("4", 201, 202, 201))
                .thenRefused("UNIT_TWICE", Map.of("field", "units", "unit", "H26.201"));
        var first = assign("4", 201, 202);
        var story = known(ISSUED).when(first).then(assigned(first));
        story.when(assign("4", 203, 202))
                .thenRefused("UNIT_HAS_THE_CLAUSE", Map.of("field", "units", "unit", "H26.202"));
        var other = AssignClause.of(DIRECTIVE, charge("4", "Khác"), List.of(share("4", 201)));
        story.when(other).thenRefused("UNIT_HAS_THE_CLAUSE");
        var more = assign("4", 203);
        var next = assign("5", 201);
        story.when(more).then(assigned(more)).when(next).then(assigned(next));
        assertThat(story.state().fanOuts().leadsOf(new Clause("4")))
                .extracting(OrgId::value)
                .containsExactlyInAnyOrder("H26.201", "H26.202", "H26.203");
    }

    @Test
    void a_directive_ends_when_every_unit_has_its_task() {
        var clause = assign("4", 201);
        var recall = new RecallDirective(null, "150/UBND-TH", null, null, false);
        var by = DirectiveId.of("UBND Thành phố", new DocumentNumber("81/QĐ-UBND"), 2026);
        var story = known(ISSUED).when(clause).then(assigned(clause));
        story.when(recall).thenRefused("FAN_OUT_UNDER_WAY");
        story.when(new ReplaceDirective(by, null, null, null, null, false))
                .thenRefused("FAN_OUT_UNDER_WAY");
        story.when(new ReportDelivery(clause.fanOut())).then(delivered(clause));
        story.when(recall).then(new DirectiveRecalled(DIRECTIVE, TODAY, "150/UBND-TH", null, null));
        story.when(assign("5", 201)).thenRefused("DIRECTIVE_NO_LONGER_HOLDS");
        story.when(clause).then();
    }

    @Test
    void only_the_task_force_gives_a_clause_of_a_known_directive_that_has_been_issued() {
        var clause = assign("4", 201);
        for (var role : List.of("department-officer", "migration", "leadership")) {
            var other = new By("other", "H26.01", Set.of(role));
            known(ISSUED).when(clause).by(other).thenRefused("NOT_YOUR_ROLE");
            known(ISSUED)
                    .when(new ReportDelivery(clause.fanOut()))
                    .by(other)
                    .thenRefused("NOT_YOUR_ROLE");
        }
        story().when(clause).thenRefused("UNKNOWN_DIRECTIVE");
        known(TODAY.plusDays(1)).when(clause).thenRefused("DATE_IN_THE_FUTURE");
    }

    @Test
    void a_directive_is_given_to_many_units_so_often_only_that_its_state_fits_into_a_record() {
        var all = IntStream.rangeClosed(200, 399).toArray();
        var story = known(ISSUED);
        for (int i = 1; i <= 300; i++) {
            var clause = assign("4." + i, all);
            story.given(assigned(clause), delivered(clause));
        }
        assertThat(Json.write(story.state()).length).isLessThan(2_000_000);
        story.when(assign("5", 201))
                .thenRefused("TOO_MANY_FAN_OUTS", Map.of("field", "directive", "most", "300"));
        var before = assign("4.300", all);
        story.when(before).then();
    }

    @Test
    void so_many_that_are_not_delivered_yet_are_waited_for() {
        var story = known(ISSUED);
        var first = assign("4.1", 201);
        story.given(assigned(first));
        for (int i = 2; i <= 20; i++) {
            story.given(assigned(assign("4." + i, 201)));
        }
        story.when(assign("5", 201)).thenRefused("FAN_OUT_UNDER_WAY");
        story.when(new ReportDelivery(first.fanOut())).then(delivered(first));
        story.when(assign("5", 201)).then(assigned(assign("5", 201)));
    }

    @Test
    void both_facts_are_written_as_their_schemas_promise_and_the_state_is_read_again() {
        var clause = assign("4", 201, 202);
        var story = known(ISSUED).when(clause);
        var events = new java.util.ArrayList<>(story.thenAccepted());
        var state = Json.MAPPER.readValue(Json.write(story.state()), DirectiveEntry.class);
        assertThat(state).isEqualTo(story.state());
        events.addAll(story.when(new ReportDelivery(clause.fanOut())).thenAccepted());
        assertThat(events).hasSize(2);
        for (var event : events) {
            var type = Definition.DIRECTIVE.events().typeOf(event);
            assertThat(schemas.faults(type, Definition.DIRECTIVE.events().write(event))).isEmpty();
        }
    }
}
