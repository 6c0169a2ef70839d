package dondoc.eventsourcing.wire;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An answer as JSON: on its way to the asker and in the memory of answers.
public final class AnswerForm {

    /// A refusal has a reason, an acceptance has a time.
    private record Said(
            String id,
            long version,
            @Nullable Instant at,
            @Nullable List<String> events,
            @Nullable String reason,
            @Nullable Map<String, String> details) {}

    private AnswerForm() {}

    public static byte[] write(Answer answer) {
        return Json.write(
                switch (answer) {
                    case Answer.Accepted(var id, var version, var at, var events) ->
                            new Said(id, version, at, events, null, null);
                    case Answer.Refused(var id, var reason, var details, var version) ->
                            new Said(id, version, null, null, reason, details);
                    case Answer.Pending p ->
                            throw new IllegalArgumentException("not an answer of a task: " + p);
                });
    }

    public static Answer read(byte[] bytes) {
        var said = Json.MAPPER.readValue(bytes, Said.class);
        if (said.reason() != null) {
            return new Answer.Refused(
                    said.id(),
                    said.reason(),
                    Objects.requireNonNullElse(said.details(), Map.of()),
                    said.version());
        }
        return new Answer.Accepted(
                said.id(),
                said.version(),
                Objects.requireNonNull(said.at()),
                Objects.requireNonNullElse(said.events(), List.of()));
    }
}
