package dondoc.shredding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Where texts may lie, and how a record says what it is.
final class Topics {
    static final String EVENTS = "task.events";
    static final String COMMANDS = "task.commands";
    static final String PARKED = "task.commands.dlq";
    static final String REPLIES = "task.replies";
    static final String DIRECTORY = "task.directory";
    static final String SHELF = "task-engine-shelf-changelog";

    private static final String DEAD_LETTERS = ".dlq";
    private static final String SOURCE = "ce_source";
    private static final String TASK_SERVICE = "/task-service";

    private Topics() {}

    /// Records keyed by the aggregate, with JSON in them.
    static boolean holdsTexts(String topic) {
        return topic.equals(EVENTS)
                || topic.equals(COMMANDS)
                || topic.equals(DIRECTORY)
                || isDeadLetters(topic);
    }

    /// What could not be taken in, by whichever service, with the reason in a header.
    static boolean isDeadLetters(String topic) {
        return topic.endsWith(DEAD_LETTERS);
    }

    /// Whether a dead letter was written by task-service; others write under the same ids.
    static boolean isOurs(Segment segment, Record record) {
        return !isDeadLetters(segment.topic())
                || segment.topic().equals(PARKED)
                || TASK_SERVICE.equals(header(record, SOURCE));
    }

    /// Type of an event or a command.
    static @Nullable String type(Record record) {
        var event = header(record, "ce_type");
        return event == null ? header(record, "type") : event;
    }

    static @Nullable String header(Record record, String name) {
        @Nullable String found = null;
        for (var header : record.headers()) {
            if (header.key().equals(name) && header.value() != null) {
                found = new String(header.value(), UTF_8);
            }
        }
        return found;
    }

    static @Nullable String text(@Nullable ByteBuffer bytes) {
        return bytes == null ? null : new String(Utils.toArray(bytes), UTF_8);
    }
}
