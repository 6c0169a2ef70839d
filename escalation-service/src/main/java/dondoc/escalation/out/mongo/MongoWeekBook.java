package dondoc.escalation.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dondoc.escalation.application.WeekBook;
import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// One document per week: `{_id: "2026-W40", draftedOn, cutoff, missed, letters, tasks}`; and one per
/// letter that is not: `{_id: "2026-W40/H26.33", week, unit, reason}`.
final class MongoWeekBook implements WeekBook {

    private final MongoCollection<Document> weeks;
    private final MongoCollection<Document> failed;

    MongoWeekBook(MongoDatabase database) {
        weeks = database.getCollection("weeks");
        failed = database.getCollection("letters.failed");
    }

    @Override
    public void fail(NotDrafted letter) {
        var id = letter.week().value() + "/" + letter.unit().value();
        failed.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("week", letter.week().value())
                        .append("unit", letter.unit().value())
                        .append("reason", letter.reason()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public List<NotDrafted> failed() {
        return failed.find()
                .sort(ascending("_id"))
                .map(d ->
                        new NotDrafted(
                                new Week(d.getString("week")),
                                new UnitCode(d.getString("unit")),
                                d.getString("reason")))
                .into(new ArrayList<>());
    }

    @Override
    public void keep(DraftedWeek week) {
        var id = week.week().value();
        weeks.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("draftedOn", week.draftedOn().toString())
                        .append("cutoff", week.cutoff().toString())
                        .append("missed", week.missed().stream().map(Week::value).toList())
                        .append("letters", week.letters())
                        .append("tasks", week.tasks()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Week> last() {
        return Optional.ofNullable(weeks.find().sort(descending("_id")).first())
                .map(week -> new Week(week.getString("_id")));
    }

    @Override
    public List<DraftedWeek> all() {
        return weeks.find().sort(ascending("_id")).map(MongoWeekBook::week).into(new ArrayList<>());
    }

    private static DraftedWeek week(Document document) {
        return new DraftedWeek(
                new Week(document.getString("_id")),
                LocalDate.parse(document.getString("draftedOn")),
                LocalDate.parse(document.getString("cutoff")),
                document.getList("missed", String.class).stream().map(Week::new).toList(),
                document.getInteger("letters"),
                document.getInteger("tasks"));
    }
}
