package dondoc.task.in.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dondoc.eventsourcing.By;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskChanges;
import dondoc.task.application.reading.TaskChanges.Found;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.in.sight.Sight;
import dondoc.web.Cursor;
import dondoc.web.Page;
import dondoc.web.Refused;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What changes about the tasks one sees, for a department's own system, and which of them went to
/// another unit: then `lead` names another. Facts about one task come in their order; `task` and `sequence` name a fact, which may come twice when an answer got lost.
@RestController
@RequestMapping("/api/v1/changes")
class ChangeDoor {
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final Duration STEP = Duration.ofMillis(250);

    /// Who comes when so many wait is answered at once.
    private static final int MOST_WAITING = 200;

    /// @param lead the unit in the lead now
    record Changed(TaskId task, OrgId lead, @JsonUnwrapped Happening fact) {}

    /// @param next hand it back as `?after=`, also when nothing came
    /// @param more whether to ask again at once
    record Changes(List<Changed> items, String next, boolean more) {}

    private final TaskChanges changes;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    ChangeDoor(TaskChanges changes) {
        this.changes = changes;
    }

    /// @param after `next` of the last answer; without it from the first fact on
    /// @param waitSeconds how long to wait for a change, 0 to 20
    @GetMapping
    Changes after(
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            @RequestParam(defaultValue = "0") int waitSeconds,
            By by) {
        var unit = Sight.within(by, null);
        var size = Page.limit(limit);
        if (waitSeconds < 0 || waitSeconds > LONGEST_WAIT_SECONDS) {
            throw Refused.because("BAD_VALUE").with("reason", "0-20").at("waitSeconds");
        }
        var question = "changes seen by " + (unit == null ? "all" : unit);
        var found = found(place(question, after), unit, size, Duration.ofSeconds(waitSeconds));
        return new Changes(
                found.changes().stream()
                        .map(c -> new Changed(c.task(), c.lead(), c.fact()))
                        .toList(),
                Cursor.write(question, List.of(written(found.place()))),
                found.more());
    }

    private Found found(
            Map<Integer, Long> place, @Nullable OrgId unit, int size, Duration patience) {
        var found = changes.after(place, unit, size);
        if (patience.isZero() || !found.changes().isEmpty() || !waiting.tryAcquire()) {
            return found;
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (found.changes().isEmpty()
                    && System.nanoTime() - end < 0
                    && !Thread.currentThread().isInterrupted()) {
                if (!found.more()) {
                    LockSupport.parkNanos(STEP.toNanos());
                }
                found = changes.after(found.place(), unit, size);
            }
            return found;
        } finally {
            waiting.release();
        }
    }

    /// A place is written `0=12,1=9`: partition and offset.
    private static String written(Map<Integer, Long> place) {
        return new TreeMap<>(place)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(","));
    }

    private static Map<Integer, Long> place(String question, @Nullable String after) {
        var cursor = Cursor.read(question, after, 1);
        if (cursor == null || cursor.after().getFirst().isEmpty()) {
            return Map.of();
        }
        try {
            return Arrays.stream(cursor.after().getFirst().split(",", -1))
                    .map(part -> part.split("=", 2))
                    .collect(
                            Collectors.toMap(
                                    part -> Integer.parseInt(part[0]),
                                    part -> Long.parseLong(part[1])));
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArrayIndexOutOfBoundsException _) {
            throw Refused.because("BAD_CURSOR").at("after");
        }
    }
}
