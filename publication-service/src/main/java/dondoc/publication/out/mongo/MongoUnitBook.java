package dondoc.publication.out.mongo;

import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dondoc.feed.Newer;
import dondoc.publication.application.UnitBook;
import dondoc.publication.domain.late.UnitCode;
import dondoc.publication.domain.late.UnitName;
import dondoc.publication.domain.late.UnitNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One document per unit: `{_id: "H26.33", names: [{name, from, to?}], version}`.
public final class MongoUnitBook implements UnitBook {
    private final MongoCollection<Document> units;
    private final BegunDays days;

    public MongoUnitBook(MongoDatabase database) {
        units = database.getCollection("units");
        days = new BegunDays(database, "units");
    }

    @Override
    public void note(List<Named> facts) {
        var known = known(facts);
        var changed = new HashSet<String>();
        for (var fact : facts) {
            var id = fact.unit().value();
            var before = known.get(id);
            if (before == null || fact.sequence() > before.getLong("version")) {
                known.put(id, after(fact, before));
                changed.add(id);
            }
        }
        Newer.write(
                units,
                changed.stream().map(id -> requireNonNull(known.get(id))).toList(),
                "version");
    }

    @Override
    public void begun(LocalDate day) {
        days.begun(day);
    }

    @Override
    public Optional<LocalDate> begun() {
        return days.begun();
    }

    @Override
    public UnitNames names() {
        var names = new HashMap<UnitCode, List<UnitName>>();
        for (var d : units.find()) {
            names.put(new UnitCode(d.getString("_id")), namesOf(d));
        }
        return new UnitNames(names);
    }

    private Map<String, Document> known(List<Named> facts) {
        var ids = facts.stream().map(fact -> fact.unit().value()).distinct().toList();
        var known = new HashMap<String, Document>();
        if (!ids.isEmpty()) {
            units.find(in("_id", ids)).forEach(unit -> known.put(unit.getString("_id"), unit));
        }
        return known;
    }

    private static Document after(Named fact, @Nullable Document before) {
        var names = UnitNames.renamed(before == null ? List.of() : namesOf(before), fact.name());
        return new Document("_id", fact.unit().value())
                .append("names", names.stream().map(MongoUnitBook::document).toList())
                .append("version", fact.sequence());
    }

    private static List<UnitName> namesOf(Document unit) {
        return unit.getList("names", Document.class).stream()
                .map(d -> {
                    var to = d.getString("to");
                    return new UnitName(
                            d.getString("name"),
                            LocalDate.parse(d.getString("from")),
                            to == null ? null : LocalDate.parse(to));
                })
                .toList();
    }

    private static Document document(UnitName n) {
        var d = new Document("name", n.name()).append("from", n.from().toString());
        return n.to() == null ? d : d.append("to", n.to().toString());
    }
}
