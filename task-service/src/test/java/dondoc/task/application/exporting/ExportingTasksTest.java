package dondoc.task.application.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.application.Directory;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.application.reading.TasksInMemory;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.standing.Standing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportingTasksTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-13");
    private static final DocumentNumber NUMBER = new DocumentNumber("2/UBND-TH");
    private static final TaskQuestion ALL =
            new TaskQuestion(null, null, DAY, null, null, null, null, null, null);

    private final Rows rows = new Rows(new ArrayList<>());

    private record Rows(List<List<String>> all) implements Table {
        @Override
        public void row(List<String> cells) {
            all.add(cells);
        }

        @Override
        public void close() {}
    }

    @Test
    void all_pages_come_in_the_order_of_the_list() throws IOException {
        exporting(1_203, 100_000).write(ALL, rows);
        assertThat(rows.all()).hasSize(1 + 1_203).doesNotHaveDuplicates();
        assertThat(rows.all().getFirst()).isEqualTo(TaskColumns.HEADINGS);
        assertThat(rows.all().get(1))
                .hasSameSizeAs(TaskColumns.HEADINGS)
                .contains("13/05/2026", "Đang thực hiện, quá hạn", "1");
    }

    @Test
    void a_list_that_is_too_long_is_refused_before_the_first_row_and_never_passed()
            throws IOException {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> exporting(11, 10).check(ALL))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_TO_EXPORT);
                    assertThat(e.details()).containsEntry("most", "10");
                });
        exporting(10, 10).check(ALL);
        exporting(11, 10).write(ALL, rows);
        assertThat(rows.all()).hasSize(1 + 10);
    }

    private static ExportingTasks exporting(int tasks, int mostRows) {
        var sheets = IntStream.rangeClosed(1, tasks).mapToObj(ExportingTasksTest::sheet).toList();
        return new ExportingTasks(new TasksInMemory(sheets), new Directory(), mostRows);
    }

    private static TaskSheet sheet(int clause) {
        var directive = DirectiveId.of("UBND Thành phố", NUMBER, 2026);
        var asClause = new Clause(String.valueOf(clause));
        return new TaskSheet(
                TaskId.of(directive, asClause),
                1,
                directive,
                NUMBER,
                2026,
                asClause,
                DAY,
                "Rà soát",
                new OrgId("H26.01"),
                new PersonId("P00041"),
                new PersonId("P00043"),
                List.of(),
                "12/05/2026",
                DAY.minusDays(1),
                DAY.minusDays(1),
                Rule.ON,
                "2026-1",
                false,
                DAY,
                null,
                Standing.OPEN,
                null,
                null,
                null,
                null,
                List.of(),
                DAY,
                null,
                null);
    }
}
