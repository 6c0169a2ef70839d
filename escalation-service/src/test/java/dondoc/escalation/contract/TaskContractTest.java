package dondoc.escalation.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.escalation.application.Escalation;
import dondoc.escalation.contract.Contract.Example;
import dondoc.escalation.domain.Holder;
import dondoc.escalation.domain.PersonId;
import dondoc.escalation.domain.TaskFact;
import dondoc.escalation.domain.UnitCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What task-service promised, read by us.
class TaskContractTest {

    private static final Contract TASK = new Contract("task");

    /// Read by us before task-service promises them.
    private static final Set<String> TO_COME =
            Set.of(
                    "task.acceptance-revoked.v1",
                    "task.deadline-brought-forward.v1",
                    "task.deadline-reprojected.v1",
                    "task.handed-over.v1");

    static List<Example> readByUs() {
        return TASK.examples().stream().filter(e -> Escalation.facts().knows(e.type())).toList();
    }

    @ParameterizedTest
    @MethodSource("readByUs")
    void every_example_of_a_type_we_read_can_be_read(Example example) {
        assertThat(Escalation.facts().read(example.type(), example.body())).isNotNull();
    }

    @Test
    void every_type_we_read_is_promised() {
        var promised = TASK.examples().stream().map(Example::type).toList();
        var read = new HashSet<>(Escalation.facts().types());
        promised.forEach(read::remove);
        assertThat(read).isSubsetOf(TO_COME);
    }

    @Test
    void a_due_date_moved_by_the_calendar_is_read() {
        var told =
                """
                {"task":"t1","from":"2026-08-31","to":"2026-09-03","calendarVersion":"2026-2",
                "notice":"9441/TB-BNV","on":"2026-08-20"}\
                """;
        assertThat(Escalation.facts().read("task.deadline-reprojected.v1", told.getBytes(UTF_8)))
                .isEqualTo(new TaskFact.DeadlineReprojected(LocalDate.of(2026, 9, 3)));
    }

    @Test
    void a_due_date_brought_forward_by_a_directive_is_read() {
        var told =
                """
                {"task":"t1","from":"2026-08-31","to":"2026-08-20","on":"2026-08-10",
                "directive":"d7","reason":"x"}\
                """;
        assertThat(read("task.deadline-brought-forward.v1", told))
                .isEqualTo(
                        new TaskFact.DeadlineBroughtForward(
                                LocalDate.of(2026, 8, 20), LocalDate.of(2026, 8, 10)));
    }

    @Test
    void a_handover_is_read() {
        var told =
                """
                {"task":"t1","from":{"lead":"H26.33","leader":"P1","officer":"P2"},
                "to":{"lead":"H26.34","leader":"P3","officer":"P4"},"on":"2026-07-01"}\
                """;
        assertThat(read("task.handed-over.v1", told))
                .isEqualTo(
                        new TaskFact.HandedOver(
                                new Holder(
                                        new UnitCode("H26.34"),
                                        new PersonId("P3"),
                                        new PersonId("P4")),
                                LocalDate.of(2026, 7, 1)));
    }

    @Test
    void a_revoked_acceptance_is_read() {
        var told = "{\"task\":\"t1\",\"revokedOn\":\"2026-07-01\",\"reason\":\"x\"}";
        assertThat(read("task.acceptance-revoked.v1", told))
                .isEqualTo(new TaskFact.AcceptanceRevoked());
    }

    @Test
    void a_wait_for_a_superior_is_read_with_or_without_a_due_date() {
        assertThat(TASK.examples("task.suspended.v1"))
                .isNotEmpty()
                .allSatisfy(e ->
                        assertThat(Escalation.facts().read(e.type(), e.body()))
                                .isEqualTo(new TaskFact.Suspended()));
        var resumed =
                TASK.examples("task.resumed.v1").stream()
                        .map(e -> (TaskFact.Resumed) Escalation.facts().read(e.type(), e.body()))
                        .toList();
        assertThat(resumed)
                .contains(
                        new TaskFact.Resumed(LocalDate.of(2026, 6, 9)), new TaskFact.Resumed(null));
    }

    private static TaskFact read(String type, String body) {
        return Escalation.facts().read(type, body.getBytes(UTF_8));
    }

    @Test
    void the_request_a_grant_answers_is_there() {
        assertThat(TASK.examples("task.extension-granted.v1"))
                .map(e -> (TaskFact.ExtensionGranted) Escalation.facts().read(e.type(), e.body()))
                .anyMatch(granted -> granted.request() != null)
                .anyMatch(granted -> granted.request() == null);
    }

    @Test
    void what_we_need_of_a_task_is_there() {
        var tasks =
                TASK.examples("task.assigned.v1").stream()
                        .map(e -> (TaskFact.Assigned) Escalation.facts().read(e.type(), e.body()))
                        .toList();
        assertThat(tasks).allMatch(t -> t.year() > 2000 && !t.number().isBlank());
        assertThat(tasks).anyMatch(t -> t.due() != null).anyMatch(t -> t.due() == null);
    }

    @Test
    void the_dates_we_judge_by_are_there() {
        for (var example : TASK.examples("task.completion-reported.v1")) {
            var fact =
                    (TaskFact.CompletionReported)
                            Escalation.facts().read(example.type(), example.body());
            assertThat(fact.reportedOn()).isAfter(LocalDate.of(2000, 1, 1));
        }
    }
}
