package dondoc.reporting.out.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dondoc.feed.Newer;
import dondoc.reporting.application.UnitBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// One document per unit: `{_id: code, name, kind, validTo, sequence}`.
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
        var known = named(units.find(in("_id", registered.stream().map(Unit::code).toList())));
        var latest = new HashMap<String, Unit>();
        for (var unit : registered) {
            var before = latest.getOrDefault(unit.code(), known.get(unit.code()));
            if (before == null || unit.sequence() > before.sequence()) {
                latest.put(unit.code(), unit);
            }
        }
        Newer.write(units, latest.values().stream().map(MongoUnitBook::write).toList(), "sequence");
    }

    @Override
    public Map<String, Unit> all() {
        return named(units.find());
    }

    private static Map<String, Unit> named(FindIterable<Document> found) {
        var named = new HashMap<String, Unit>();
        found.map(MongoUnitBook::read).forEach(unit -> named.put(unit.code(), unit));
        return named;
    }

    private static Document write(Unit unit) {
        var written =
                new Document("_id", unit.code())
                        .append("name", unit.name())
                        .append("kind", unit.kind())
                        .append("sequence", unit.sequence());
        return WrittenFacts.with(written, "validTo", unit.validTo());
    }

    private static Unit read(Document unit) {
        return new Unit(
                unit.getString("_id"),
                unit.getString("name"),
                unit.getString("kind"),
                WrittenFacts.dateOrNull(unit, "validTo"),
                unit.getLong("sequence"));
    }
}
