package dondoc.reporting.out.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dondoc.reporting.application.UnitBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// One document per unit: `{_id: code, name, kind, sequence}`.
final class MongoUnitBook implements UnitBook {

    private final MongoCollection<Document> units;

    MongoUnitBook(MongoDatabase database) {
        units = database.getCollection("units");
    }

    @Override
    public void keep(List<Unit> registered) {
        if (registered.isEmpty()) {
            return;
        }
        var known = all();
        var latest = new HashMap<String, Unit>();
        for (var unit : registered) {
            var before = latest.getOrDefault(unit.code(), known.get(unit.code()));
            if (before == null || unit.sequence() > before.sequence()) {
                latest.put(unit.code(), unit);
            }
        }
        if (!latest.isEmpty()) {
            units.bulkWrite(
                    latest.values().stream().map(MongoUnitBook::write).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public Map<String, Unit> all() {
        var all = new HashMap<String, Unit>();
        units.find().map(MongoUnitBook::read).forEach(unit -> all.put(unit.code(), unit));
        return all;
    }

    private static ReplaceOneModel<Document> write(Unit unit) {
        return new ReplaceOneModel<>(
                Filters.eq("_id", unit.code()),
                new Document("_id", unit.code())
                        .append("name", unit.name())
                        .append("kind", unit.kind())
                        .append("sequence", unit.sequence()),
                new ReplaceOptions().upsert(true));
    }

    private static Unit read(Document unit) {
        return new Unit(
                unit.getString("_id"),
                unit.getString("name"),
                unit.getString("kind"),
                unit.getLong("sequence"));
    }
}
