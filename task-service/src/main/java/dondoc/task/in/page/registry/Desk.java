package dondoc.task.in.page.registry;

import dondoc.task.application.holding.Orphans;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.in.sight.ListQuestion;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// How much lies in each queue: on the overview, and above each queue.
@Component
class Desk {
    private final Map<Queue, Cases> queues = new EnumMap<>(Queue.class);
    private final TaskReading reading;
    private final Orphans orphans;
    private final ListQuestion questions;

    Desk(List<Cases> queues, TaskReading reading, Orphans orphans, ListQuestion questions) {
        queues.forEach(q -> this.queues.put(q.queue(), q));
        this.reading = reading;
        this.orphans = orphans;
        this.questions = questions;
    }

    /// A queue and how much is in it.
    record Pile(Queue queue, long count, boolean current) {}

    /// @param current the queue the page shows, `null` for none
    void put(Model page, @Nullable Queue current) {
        page.addAttribute(
                "piles",
                Arrays.stream(Queue.values())
                        .map(q -> new Pile(q, count(q), q == current))
                        .toList());
        page.addAttribute("day", questions.today());
    }

    private long count(Queue queue) {
        var cases = queues.get(queue);
        return cases == null ? reading.countOpenOf(orphans.gone(questions.today())) : cases.count();
    }

    @Nullable Cases cases(Queue queue) {
        return queues.get(queue);
    }
}
