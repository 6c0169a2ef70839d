package dondoc.feed;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An event as it was read from a topic.
///
/// @param type e.g. `task.assigned.v1`
/// @param subject the aggregate's id
/// @param sequence 1, 2, 3... per aggregate; 0 where the record has none (a day's record)
/// @param at when it was recorded
/// @param id of the event, the same wherever and whenever it is read
/// @param actor subject of the token on whose word it was recorded
/// @param unit on whose behalf
/// @param causation id of the command
/// @param body JSON; [#read] gives it a form
@SuppressWarnings("ArrayRecordComponent") // read-only bytes; a fact is never compared
public record Fact(
        String topic,
        int partition,
        long offset,
        String type,
        String subject,
        long sequence,
        Instant at,
        String id,
        @Nullable String actor,
        @Nullable String unit,
        @Nullable String causation,
        byte[] body) {

    /// Type of the record that begins a day in its partition.
    public static final String DAY = "day.started.v1";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Day(LocalDate date) {}

    /// The body as the consumer's own small record; fields the record does not name are passed
    /// over.
    ///
    /// @throws RuntimeException when the body does not fit: let it go, the feed parks the record
    public <T> T read(Class<T> form) {
        return MAPPER.readValue(body, form);
    }

    /// The day this record begins.
    LocalDate day() {
        return java.util.Objects.requireNonNull(read(Day.class).date(), "date");
    }
}
