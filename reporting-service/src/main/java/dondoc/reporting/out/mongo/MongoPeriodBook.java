package dondoc.reporting.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dondoc.eventsourcing.Json;
import dondoc.reporting.application.PeriodBook;
import dondoc.reporting.domain.PeriodClosed;
import dondoc.reporting.domain.PeriodId;
import dondoc.reporting.domain.PeriodKind;
import dondoc.reporting.domain.ReportingPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One document per closed report, `{_id: "W2026-40", kind, cutoff, at, closed: <the event's
/// JSON>}`, and one per period that was ever refused. The event is kept as text: a unit's code has dots,
/// which do not do in field names.
final class MongoPeriodBook implements PeriodBook {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> refused;

    MongoPeriodBook(MongoDatabase database) {
        reports = database.getCollection("reports");
        refused = database.getCollection("notClosed");
    }

    @Override
    public void keep(List<Report> kept) {
        if (!kept.isEmpty()) {
            reports.bulkWrite(kept.stream().map(MongoPeriodBook::replacing).toList());
        }
    }

    @Override
    public Optional<Report> find(PeriodId period) {
        return Optional.ofNullable(reports.find(eq("_id", period.value())).first())
                .map(MongoPeriodBook::read);
    }

    @Override
    public List<Report> closed(@Nullable PeriodKind kind) {
        var found = kind == null ? reports.find() : reports.find(eq("kind", kind.name()));
        return latestFirst(found).map(MongoPeriodBook::read).into(new ArrayList<>());
    }

    @Override
    public void refuse(NotClosed notClosed) {
        var period = notClosed.period();
        refused.replaceOne(
                eq("_id", period.id().value()),
                new Document("_id", period.id().value())
                        .append("from", period.from().toString())
                        .append("cutoff", period.cutoff().toString())
                        .append("reason", notClosed.reason())
                        .append("details", new Document(new LinkedHashMap<>(notClosed.details()))),
                UPSERT);
    }

    @Override
    public List<NotClosed> notClosed() {
        var open = latestFirst(refused.find()).map(MongoPeriodBook::readRefused);
        return open.into(new ArrayList<>()).stream().filter(this::isOpen).toList();
    }

    private boolean isOpen(NotClosed period) {
        return reports.countDocuments(eq("_id", period.period().id().value())) == 0;
    }

    private static FindIterable<Document> latestFirst(FindIterable<Document> found) {
        return found.sort(orderBy(descending("cutoff"), descending("_id")));
    }

    private static ReplaceOneModel<Document> replacing(Report report) {
        return new ReplaceOneModel<>(
                eq("_id", report.closed().period().value()), write(report), UPSERT);
    }

    private static Document write(Report report) {
        var closed = report.closed();
        return new Document("_id", closed.period().value())
                .append("kind", closed.kind().name())
                .append("cutoff", closed.cutoff().toString())
                .append("at", report.at().toString())
                .append("closed", Json.MAPPER.writeValueAsString(closed));
    }

    private static Report read(Document report) {
        return new Report(
                Json.MAPPER.readValue(report.getString("closed"), PeriodClosed.class),
                Instant.parse(report.getString("at")));
    }

    private static NotClosed readRefused(Document document) {
        var id = new PeriodId(document.getString("_id"));
        var details = new LinkedHashMap<String, String>();
        for (Map.Entry<String, Object> e : document.get("details", Document.class).entrySet()) {
            details.put(e.getKey(), e.getValue().toString());
        }
        return new NotClosed(
                new ReportingPeriod(
                        id,
                        id.kind(),
                        WrittenFacts.date(document, "from"),
                        WrittenFacts.date(document, "cutoff")),
                document.getString("reason"),
                details);
    }
}
