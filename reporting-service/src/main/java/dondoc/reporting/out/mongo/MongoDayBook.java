package dondoc.reporting.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dondoc.reporting.application.DayBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/// One document per day, `{_id: "2026-05-13", live, detail}`, and one that says how far all is
/// drawn: `{_id: "days", settled: "2026-05-13"}`.
final class MongoDayBook implements DayBook {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> days;
    private final MongoCollection<Document> progress;

    MongoDayBook(MongoDatabase database) {
        days = database.getCollection("days");
        progress = database.getCollection("progress");
    }

    @Override
    public void keep(List<Day> begun) {
        if (!begun.isEmpty()) {
            days.bulkWrite(
                    begun.stream().map(MongoDayBook::write).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public Optional<LocalDate> first() {
        return Optional.ofNullable(days.find().sort(ascending("_id")).first())
                .map(day -> LocalDate.parse(day.getString("_id")));
    }

    @Override
    public Optional<Day> find(LocalDate date) {
        return Optional.ofNullable(days.find(eq("_id", date.toString())).first())
                .map(day ->
                        new Day(
                                date,
                                day.getBoolean("live", false),
                                new TreeMap<>(day.get("detail", Document.class))));
    }

    @Override
    public Optional<LocalDate> settled() {
        return Optional.ofNullable(progress.find(eq("_id", "days")).first())
                .map(document -> LocalDate.parse(document.getString("settled")));
    }

    @Override
    public void settle(LocalDate day) {
        progress.updateOne(eq("_id", "days"), Updates.max("settled", day.toString()), UPSERT);
    }

    private static UpdateOneModel<Document> write(Day day) {
        return new UpdateOneModel<>(
                eq("_id", day.date().toString()),
                Updates.combine(
                        Updates.setOnInsert("live", day.live()),
                        Updates.setOnInsert("detail", new Document(day.detail()))),
                UPSERT);
    }
}
