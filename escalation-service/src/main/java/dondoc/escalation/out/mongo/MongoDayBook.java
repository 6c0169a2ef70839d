package dondoc.escalation.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dondoc.escalation.application.DayBook;
import dondoc.escalation.domain.LogDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// One document per day, `{_id: "2026-05-13", workingDay}`, and one in `progress` that says which
/// day has begun everywhere.
final class MongoDayBook implements DayBook {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String BEGUN = "begun";

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
    public LogDays days() {
        var found = new HashMap<LocalDate, Boolean>();
        days.find()
                .forEach(day ->
                        found.put(
                                LocalDate.parse(day.getString("_id")),
                                day.getBoolean("workingDay", false)));
        return new LogDays(found);
    }

    @Override
    public Optional<LocalDate> begun() {
        return Optional.ofNullable(progress.find(eq("_id", BEGUN)).first())
                .map(document -> LocalDate.parse(document.getString("day")));
    }

    @Override
    public void begin(LocalDate day) {
        progress.updateOne(eq("_id", BEGUN), Updates.max("day", day.toString()), UPSERT);
    }

    private static UpdateOneModel<Document> write(Day day) {
        return new UpdateOneModel<>(
                eq("_id", day.date().toString()),
                Updates.setOnInsert("workingDay", day.workingDay()),
                UPSERT);
    }
}
