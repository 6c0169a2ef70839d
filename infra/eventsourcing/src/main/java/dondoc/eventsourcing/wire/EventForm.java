package dondoc.eventsourcing.wire;

import dondoc.eventsourcing.By;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// CloudEvents 1.0 in Kafka's binary mode.
public final class EventForm {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String SEQUENCE = "ce_sequence";
    public static final String TIME = "ce_time";
    public static final String ACTOR = "ce_actor";
    public static final String UNIT = "ce_unit";
    public static final String CAUSATION = "ce_causationid";
    public static final String SOURCE = "ce_source";
    public static final String TRACEPARENT = "traceparent";

    private EventForm() {}

    /// What made an event happen.
    ///
    /// @param id of the command or of the foreign event
    public record Cause(By by, String id, @Nullable String traceparent) {}

    /// @param source who says it, e.g. `/task-service`
    /// @param id unique within the source
    public static Headers headers(
            String source,
            String id,
            String type,
            String subject,
            long sequence,
            Instant at,
            Cause cause) {
        var headers = new RecordHeaders();
        HeaderText.put(headers, "ce_specversion", "1.0");
        HeaderText.put(headers, ID, id);
        HeaderText.put(headers, TYPE, type);
        HeaderText.put(headers, SOURCE, source);
        HeaderText.put(headers, SUBJECT, subject);
        HeaderText.put(headers, TIME, at.toString());
        HeaderText.put(headers, "content-type", "application/json");
        HeaderText.put(headers, SEQUENCE, Long.toString(sequence));
        HeaderText.put(headers, ACTOR, cause.by().subject());
        HeaderText.put(headers, UNIT, cause.by().unit());
        HeaderText.put(headers, CAUSATION, cause.id());
        HeaderText.put(headers, TRACEPARENT, cause.traceparent());
        return headers;
    }
}
