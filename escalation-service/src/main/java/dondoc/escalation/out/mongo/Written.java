package dondoc.escalation.out.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dondoc.eventsourcing.Vocabulary;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/// An event inside a document, `{type, at, body}`: its body as on the wire.
final class Written {

    private static final JsonWriterSettings PLAIN =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private Written() {}

    static <T> Document write(Vocabulary<T> words, T event, Instant at) {
        return new Document("type", words.typeOf(event))
                .append("at", Date.from(at))
                .append("body", Document.parse(new String(words.write(event), UTF_8)));
    }

    static <T> T read(Vocabulary<T> words, Document written) {
        var body = requireNonNull(written.get("body", Document.class));
        return words.read(written.getString("type"), body.toJson(PLAIN).getBytes(UTF_8));
    }

    static Instant at(Document written) {
        return requireNonNull(written.getDate("at")).toInstant();
    }
}
