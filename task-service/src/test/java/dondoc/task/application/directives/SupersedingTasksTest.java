package dondoc.task.application.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AskedOnly;
import dondoc.task.application.Errand;
import dondoc.task.application.reading.DirectiveQuestion;
import dondoc.task.application.reading.DirectiveSheet;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.Registration;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.DirectiveEnd.How;
import dondoc.task.domain.directive.Shredding;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskCommand.Withdraw;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupersedingTasksTest {
    static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);
    private static final DirectiveId OTHER =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("81/QĐ-UBND"), 2026);
    static final LocalDate GIVEN = LocalDate.of(2026, 5, 13);
    static final LocalDate ENDED = LocalDate.of(2026, 6, 1);
    private static final DirectiveEnd REPLACED =
            new DirectiveEnd(How.REPLACED, ENDED, "81/QĐ-UBND", OTHER, "thay thế");

    private final Tasks tasks = new Tasks();
    private final Errand errand =
            new Errand(
                    tasks,
                    Order.of(
                            "c",
                            DIRECTIVE.value(),
                            "recall",
                            new By("taskforce", null, Set.of("task-force"))));

    @Test
    void what_is_open_is_withdrawn_and_what_is_closed_stays() {
        var open = tasks.add(1, Standing.OPEN, null);
        var reported = tasks.add(2, Standing.PENDING_VERIFICATION, null);
        tasks.add(3, Standing.COMPLETED_LATE, null);
        tasks.add(4, Standing.COMPLETED_ON_TIME, null);
        tasks.add(5, Standing.COMPLETED_NO_DEADLINE, null);
        tasks.add(6, Standing.WITHDRAWN, null);
        assertThat(withdrawn(REPLACED)).containsExactlyInAnyOrder(open, reported);
        assertThat(tasks.ordered)
                .containsOnly(new Withdraw(ENDED, "81/QĐ-UBND", "thay thế", OTHER, false));
    }

    @Test
    void
            a_recalled_directives_tasks_lead_back_to_it_from_the_day_they_were_given_at_the_earliest() {
        tasks.add(1, Standing.OPEN, null);
        var before = GIVEN.minusDays(3);
        withdrawn(new DirectiveEnd(How.RECALLED, before, "150/UBND-TH", null, null));
        assertThat(tasks.ordered)
                .containsExactly(new Withdraw(GIVEN, "150/UBND-TH", null, DIRECTIVE, false));
    }

    @Test
    void a_shredded_directives_tasks_lead_back_to_it_and_nothing_more_is_said() {
        var open = tasks.add(1, Standing.OPEN, null);
        tasks.add(2, Standing.COMPLETED_LATE, null);
        var shredding = new Shredding(ENDED, "12/TB-VP", "đăng ký nhầm", null);
        assertThat(new SupersedingTasks(tasks).withdraw(DIRECTIVE, shredding, errand))
                .containsExactly(new Ended.Superseded(open, 2));
        assertThat(tasks.ordered)
                .containsExactly(new Withdraw(ENDED, null, null, DIRECTIVE, false));
    }

    @Test
    void a_task_closed_in_the_meantime_is_passed_over() {
        var closed = tasks.add(1, Standing.OPEN, null);
        var open = tasks.add(2, Standing.OPEN, null);
        tasks.refusing.put(closed.value(), "TASK_CLOSED");
        assertThat(withdrawn(REPLACED)).containsExactly(open);
    }

    @Test
    void what_was_left_is_finished_by_doing_it_again_and_answered_as_if_at_once() {
        var ids = new ArrayList<TaskId>();
        for (var i = 0; i < 450; i++) {
            ids.add(tasks.add(i, Standing.OPEN, null));
        }
        var stumbles = ids.stream().map(TaskId::value).sorted().toList().get(300);
        tasks.refusing.put(stumbles, "NO_DAY_YET");
        assertThatThrownBy(() -> withdrawn(REPLACED)).hasMessage("NO_DAY_YET");
        assertThat(tasks.ordered).hasSize(300);
        tasks.refusing.clear();
        assertThat(withdrawn(REPLACED)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(withdrawn(REPLACED)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(tasks.ordered).hasSize(450);
    }

    private List<TaskId> withdrawn(DirectiveEnd end) {
        return new SupersedingTasks(tasks)
                .withdraw(DIRECTIVE, end, errand).stream().map(Ended.Superseded::task).toList();
    }

    static TaskSheet sheet(
            TaskId id, long version, Standing standing, @Nullable DirectiveId supersededBy) {
        return new TaskSheet(
                id,
                version,
                DIRECTIVE,
                new DocumentNumber("2/UBND-TH"),
                2026,
                new Clause("1"),
                GIVEN,
                "Rà soát",
                new OrgId("H26.01"),
                new PersonId("P00041"),
                new PersonId("P00043"),
                List.of(),
                "",
                null,
                null,
                Rule.NONE,
                "2026-1",
                false,
                GIVEN,
                null,
                standing,
                supersededBy,
                null,
                null,
                null,
                List.of(),
                GIVEN,
                null,
                null);
    }

    /// Tasks in memory: asked as the read model, and taking withdrawals as their aggregates do.
    private static final class Tasks implements TaskReading, AskedOnly {
        private final TreeMap<String, TaskSheet> sheets = new TreeMap<>();
        private final Map<String, String> refusing = new TreeMap<>();
        private final List<Withdraw> ordered = new ArrayList<>();

        TaskId add(int clause, Standing standing, @Nullable DirectiveId supersededBy) {
            var id = TaskId.of(DIRECTIVE, new Clause(String.valueOf(clause)));
            sheets.put(id.value(), sheet(id, 1, standing, supersededBy));
            return id;
        }

        @Override
        public Answer ask(Order order) {
            var id = order.aggregateId();
            var reason = refusing.get(id);
            if (reason != null) {
                return new Answer.Refused(id, reason, Map.of(), 1);
            }
            var command = (Withdraw) order.command();
            ordered.add(command);
            sheets.put(id, sheet(new TaskId(id), 2, Standing.WITHDRAWN, command.supersededBy()));
            return new Answer.Accepted(
                    id, 2, Instant.parse("2026-06-01T02:00:00Z"), List.of("task.withdrawn.v1"));
        }

        @Override
        public List<TaskSheet> tasksOf(DirectiveId directive, @Nullable TaskId after, int limit) {
            var rest = after == null ? sheets : sheets.tailMap(after.value(), false);
            return rest.values().stream().limit(limit).toList();
        }

        @Override
        public Optional<TaskSheet> task(TaskId id) {
            return Optional.ofNullable(sheets.get(id.value()));
        }

        @Override
        public long versionOf(TaskId id) {
            return task(id).map(TaskSheet::version).orElse(0L);
        }

        @Override
        public List<Happening> latest(TaskId id, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Happening> dueSteps(TaskId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Happening> timeline(TaskId id, long after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> day() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> tasks(TaskQuestion question, @Nullable Place after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(TaskQuestion question) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> openOf(Set<OrgId> leads, @Nullable Place after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> childrenOf(TaskId parent) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> periodsOf(SeriesId series) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> closingWithChildren(@Nullable TaskId after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> openHeldBy(Set<PersonId> people, @Nullable Place after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> reportedWithChildren(@Nullable TaskId after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> openGivenBy(
                Set<DirectiveId> directives, @Nullable TaskId after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TaskSheet> openParts(@Nullable TaskId after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long countOpenOf(Set<OrgId> leads) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Registration> registrations(
                @Nullable OrgId lead, LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<DirectiveSheet> directive(DirectiveId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DirectiveSheet> directives(
                DirectiveQuestion question, @Nullable DirectivePlace after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(DirectiveQuestion question) {
            throw new UnsupportedOperationException();
        }
    }
}
