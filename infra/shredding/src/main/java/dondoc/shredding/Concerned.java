package dondoc.shredding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Which aggregates of task-service a decision concerns: the directive, its tasks and its series. All is
/// read from the log itself, so nothing else has to be there.
///
/// @param directives that are shredded; `true` for those whose removal has been recorded
/// @param all ids of directives, tasks and series
record Concerned(Map<String, Boolean> directives, Set<String> all) {

    /// By these something begins that belongs to a directive, be it that it was refused.
    private static final Set<String> BEGINNINGS =
            Set.of("task.assigned.v1", "task.assign.v1", "series.opened.v1", "series.open.v1");

    private static final Set<String> READ = Set.of(Topics.EVENTS, Topics.COMMANDS, Topics.PARKED);

    Concerned {
        directives = Map.copyOf(directives);
        all = Set.copyOf(all);
    }

    static Concerned in(List<Segment> segments, TypedTexts typed) {
        var reading = new Reading(typed);
        segments.stream()
                .filter(s -> READ.contains(s.topic()))
                .forEach(s -> s.read(r -> reading.take(s, r)));
        return reading.concerned();
    }

    boolean has(@Nullable String id) {
        return id != null && all.contains(id);
    }

    /// Whether everything has been removed and recorded before.
    boolean recorded() {
        return !directives.containsValue(false);
    }

    private static final class Reading {
        private final TypedTexts typed;
        private final Map<String, Boolean> directives = new HashMap<>();
        private final List<Map.Entry<String, String>> beginnings = new ArrayList<>();

        Reading(TypedTexts typed) {
            this.typed = typed;
        }

        void take(Segment segment, Record record) {
            var key = Topics.text(record.key());
            var type = Topics.type(record);
            if (key == null || type == null || !record.hasValue()) {
                return;
            }
            boolean decided =
                    segment.topic().equals(Topics.EVENTS) && type.equals(typed.decision());
            if (decided || BEGINNINGS.contains(type)) {
                var body = Marking.read(Utils.toArray(record.value()));
                if (decided) {
                    directives.put(key, body != null && body.hasNonNull(Removal.REMOVED_ON));
                } else if (body != null) {
                    beginnings.add(Map.entry(key, body.path("directive").asString("")));
                }
            }
        }

        Concerned concerned() {
            var all = new HashSet<>(directives.keySet());
            beginnings.stream()
                    .filter(b -> directives.containsKey(b.getValue()))
                    .forEach(b -> all.add(b.getKey()));
            return new Concerned(directives, all);
        }
    }
}
