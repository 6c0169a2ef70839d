package dondoc.publication.out.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dondoc.eventsourcing.Json;
import dondoc.publication.application.EditionBook;
import dondoc.publication.application.PublishedQuarter;
import dondoc.publication.domain.late.Quarter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// One document per quarter: `{_id: "2026-Q2", version, published: "<JSON>"}`. The JSON is read as
/// a whole and never searched.
public final class MongoEditionBook implements EditionBook {
    private final MongoCollection<Document> quarters;

    public MongoEditionBook(MongoDatabase database) {
        quarters = database.getCollection("quarters");
    }

    @Override
    public List<PublishedQuarter> all() {
        var all = quarters.find().map(MongoEditionBook::read).into(new ArrayList<>());
        all.sort(Comparator.comparing(PublishedQuarter::quarter).reversed());
        return all;
    }

    @Override
    public Optional<PublishedQuarter> of(Quarter quarter) {
        return Optional.ofNullable(quarters.find(eq("_id", quarter.value())).first())
                .map(MongoEditionBook::read);
    }

    @Override
    public void keep(PublishedQuarter quarter) {
        var id = quarter.quarter().value();
        try {
            quarters.replaceOne(
                    and(eq("_id", id), lt("version", quarter.version())),
                    new Document("_id", id)
                            .append("version", quarter.version())
                            .append("published", Json.MAPPER.writeValueAsString(quarter)),
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // A later version is there: that is what was wished.
        }
    }

    private static PublishedQuarter read(Document d) {
        return Json.MAPPER.readValue(d.getString("published"), PublishedQuarter.class);
    }
}
