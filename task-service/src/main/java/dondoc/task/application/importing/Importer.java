package dondoc.task.application.importing;

import dondoc.eventsourcing.By;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who sends a file.
///
/// @param recordedAt the time its facts claim, for those who may record the past
/// @param traceparent W3C trace context
/// @param progress hears how far it has come
public record Importer(
        By by, @Nullable Instant recordedAt, @Nullable String traceparent, Progress progress) {

    /// Who does not ask how far it has come.
    public Importer(By by, @Nullable Instant recordedAt, @Nullable String traceparent) {
        this(by, recordedAt, traceparent, Progress.UNHEARD);
    }

    /// Whether the file tells the past.
    boolean history() {
        return recordedAt != null;
    }
}
