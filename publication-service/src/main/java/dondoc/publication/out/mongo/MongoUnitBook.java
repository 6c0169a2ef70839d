package dondoc.publication.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dondoc.publication.application.UnitBook;
import dondoc.publication.domain.late.UnitCode;
import dondoc.publication.domain.late.UnitName;
import dondoc.publication.domain.late.UnitNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

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
        facts.forEach(this::note);
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

    private void note(Named fact) {
        var id = fact.unit().value();
        var known = units.find(eq("_id", id)).first();
        if (known != null && known.getLong("version") >= fact.sequence()) {
            return;
        }
        var names = UnitNames.renamed(known == null ? List.of() : namesOf(known), fact.name());
        units.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("names", names.stream().map(MongoUnitBook::document).toList())
                        .append("version", fact.sequence()),
                new ReplaceOptions().upsert(true));
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
