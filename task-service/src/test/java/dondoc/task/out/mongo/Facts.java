package dondoc.task.out.mongo;

import dondoc.feed.Fact;
import dondoc.task.application.Definition;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.directive.DirectiveEvent;
import dondoc.task.domain.series.Period;
import dondoc.task.domain.work.TaskEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts as the engine writes them, with the sequence of each task.
final class Facts {
    static final LocalDate ISSUED = LocalDate.of(2026, 5, 13);
    static final LocalDate DUE = LocalDate.of(2026, 5, 26);
    static final DocumentNumber NUMBER = new DocumentNumber("2/UBND-TH");
    static final DirectiveId DIRECTIVE = DirectiveId.of("UBND Thành phố", NUMBER, 2026);

    private final Map<String, Long> sequences = new HashMap<>();

    static TaskId task(int clause) {
        return TaskId.of(DIRECTIVE, new Clause(String.valueOf(clause)));
    }

    static Fact day(LocalDate day) {
        return new Fact(
                "task.events",
                0,
                0,
                Fact.DAY,
                "day",
                0,
                Instant.parse(day + "T00:00:00Z").minusSeconds(7 * 3600),
                "day/" + day + "/0",
                null,
                null,
                null,
                ("{\"date\":\"" + day + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    Fact assigned(int clause, String lead, @Nullable LocalDate due, String content) {
        return assigned(clause, lead, due, content, null, null);
    }

    /// As a period of a series.
    Fact period(int clause, Period period) {
        return assigned(clause, "H26.02", DUE, "Báo cáo tháng", null, period);
    }

    /// As a part of another task.
    Fact child(int clause, int parent) {
        return assigned(clause, "H26.02", DUE, "Một phần việc", task(parent), null);
    }

    private Fact assigned(
            int clause,
            String lead,
            @Nullable LocalDate due,
            String content,
            @Nullable TaskId parent,
            @Nullable Period period) {
        return fact(
                new TaskEvent.Assigned(
                        task(clause),
                        DIRECTIVE,
                        NUMBER,
                        2026,
                        new Clause(String.valueOf(clause)),
                        ISSUED,
                        content,
                        new OrgId(lead),
                        new PersonId("P00041"),
                        new PersonId("P00043"),
                        List.of(),
                        "26/05/2026",
                        due,
                        Rule.ON,
                        "2026-1",
                        false,
                        ISSUED,
                        null,
                        null,
                        parent,
                        parent == null ? null : 1,
                        null,
                        period),
                "2026-05-13T01:00:00Z");
    }

    Fact fact(DirectiveEvent event) {
        var id = event.directive().value();
        var sequence = sequences.merge(id, 1L, Long::sum);
        return new Fact(
                "task.events",
                0,
                sequence,
                Definition.DIRECTIVE.events().typeOf(event),
                id,
                sequence,
                Instant.parse("2026-05-20T01:00:00Z"),
                id + "/" + sequence,
                "taskforce",
                null,
                "c1",
                Definition.DIRECTIVE.events().write(event));
    }

    Fact fact(TaskEvent event, String at) {
        var id = event.task().value();
        var sequence = sequences.merge(id, 1L, Long::sum);
        return new Fact(
                "task.events",
                0,
                sequence,
                Definition.TASK.events().typeOf(event),
                id,
                sequence,
                Instant.parse(at),
                id + "/" + sequence,
                "kim",
                "H26.01",
                "c1",
                Definition.TASK.events().write(event));
    }
}
