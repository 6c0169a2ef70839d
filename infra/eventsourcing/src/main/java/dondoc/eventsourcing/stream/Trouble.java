package dondoc.eventsourcing.stream;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Tells trouble of the infrastructure, which passes, from a fault of one record, which does not.
final class Trouble {
    private Trouble() {}

    /// Kafka's own failures, those of its stores and of its tasks' moves included, wherever in the
    /// chain of causes.
    static boolean isBehind(RuntimeException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException) {
                return true;
            }
        }
        return false;
    }
}
