package dondoc.escalation.out.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dondoc.escalation.application.Escalation;
import dondoc.escalation.application.LetterShelf;
import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// One document per letter: `{_id: "<unit>/<week>", unit, week, sequence, letter: {type, at,
/// body}}`. A letter never changes, so keeping it twice is keeping it once.
final class MongoLetterShelf implements LetterShelf {

    private final MongoCollection<Document> letters;

    MongoLetterShelf(MongoDatabase database) {
        letters = database.getCollection("letters");
    }

    @Override
    public void prepare() {
        letters.createIndexes(
                List.of(
                        new IndexModel(Indexes.ascending("week", "unit")),
                        new IndexModel(Indexes.ascending("unit", "week"))));
    }

    @Override
    public void keep(List<Letter> drafted) {
        if (!drafted.isEmpty()) {
            letters.bulkWrite(
                    drafted.stream().map(MongoLetterShelf::write).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public Optional<Letter> find(UnitCode unit, Week week) {
        return Optional.ofNullable(letters.find(eq("_id", id(unit, week))).first())
                .map(MongoLetterShelf::letter);
    }

    @Override
    public List<Letter> find(
            @Nullable Week week, @Nullable UnitCode unit, @Nullable Place after, int limit) {
        var filters = new ArrayList<Bson>();
        if (week != null) {
            filters.add(eq("week", week.value()));
        }
        if (unit != null) {
            filters.add(eq("unit", unit.value()));
        }
        if (after != null) {
            filters.add(
                    or(
                            gt("week", after.week()),
                            and(eq("week", after.week()), gt("unit", after.unit()))));
        }
        return letters.find(filters.isEmpty() ? new Document() : and(filters))
                .sort(ascending("week", "unit"))
                .limit(limit)
                .map(MongoLetterShelf::letter)
                .into(new ArrayList<>());
    }

    private static ReplaceOneModel<Document> write(Letter letter) {
        var drafted = letter.drafted();
        var id = id(drafted.unit(), drafted.week());
        return new ReplaceOneModel<>(
                eq("_id", id),
                new Document("_id", id)
                        .append("unit", drafted.unit().value())
                        .append("week", drafted.week().value())
                        .append("sequence", letter.sequence())
                        .append(
                                "letter",
                                Written.write(Escalation.letters(), drafted, letter.at())),
                new ReplaceOptions().upsert(true));
    }

    private static Letter letter(Document document) {
        var written = document.get("letter", Document.class);
        return new Letter(
                document.getLong("sequence"),
                Written.at(written),
                Written.read(Escalation.letters(), written));
    }

    private static String id(UnitCode unit, Week week) {
        return unit.value() + "/" + week.value();
    }
}
