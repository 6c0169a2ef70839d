package dondoc.reporting.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.feed.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Facts as task-service tells them, numbered per subject.
public final class Told {

    private final Map<String, Long> sequences = new HashMap<>();
    private long offset;

    /// @param day `2026-05-04`: told at nine in the morning there
    public Fact fact(String subject, String type, String day, String body) {
        return fact(subject, type, Instant.parse(day + "T02:00:00Z"), body);
    }

    public Fact fact(String subject, String type, Instant at, String body) {
        var sequence = sequences.merge(subject, 1L, Long::sum);
        return new Fact(
                "task.events",
                0,
                offset++,
                type,
                subject,
                sequence,
                at,
                subject + "/" + sequence,
                "somebody",
                null,
                null,
                body.replace('\'', '"').getBytes(UTF_8));
    }

    public Fact day(String date) {
        return new Fact(
                "task.events",
                0,
                offset++,
                Fact.DAY,
                "day",
                0,
                LocalDate.parse(date)
                        .atStartOfDay(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant(),
                "day/" + date + "/0",
                null,
                null,
                null,
                ("{\"date\":\"" + date + "\",\"live\":false,\"workingDay\":true,\"why\":null}")
                        .getBytes(UTF_8));
    }

    public Fact assigned(String task, String lead, String day, String due) {
        return fact(
                task,
                "task.assigned.v1",
                day,
                "{'task':'%s','lead':'%s','assignedOn':'%s','due':'%s','content':'...'}"
                        .formatted(task, lead, day, due));
    }
}
