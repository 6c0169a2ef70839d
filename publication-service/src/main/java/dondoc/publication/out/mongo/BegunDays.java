package dondoc.publication.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;

/// Which day a book has come to: `{_id: "episodes", day: "2026-09-30"}`. Only ever grows.
final class BegunDays {
    private final MongoCollection<Document> days;
    private final String book;

    BegunDays(MongoDatabase database, String book) {
        this.days = database.getCollection("days");
        this.book = book;
    }

    void begun(LocalDate day) {
        days.updateOne(
                eq("_id", book),
                Updates.max("day", day.toString()),
                new UpdateOptions().upsert(true));
    }

    Optional<LocalDate> begun() {
        return Optional.ofNullable(days.find(eq("_id", book)).first())
                .map(d -> LocalDate.parse(d.getString("day")));
    }
}
