package dondoc.publication.out.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dondoc.publication.application.EpisodeBook;
import dondoc.publication.application.EpisodeFact;
import dondoc.publication.domain.late.Episode;
import dondoc.publication.domain.late.Holder;
import dondoc.publication.domain.late.Holding;
import dondoc.publication.domain.late.PersonId;
import dondoc.publication.domain.late.Quarter;
import dondoc.publication.domain.late.TaskId;
import dondoc.publication.domain.late.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/// One document per episode: `{_id: "<task>#1", task, number, lead, persons: [], since, ended?,
/// annulled?, passed?: [{from, lead, persons: []}], version}`. `lead` and `persons` hold the task
/// from `since`; `passed` is what was told of later holders, in that order. `version` is the
/// sequence of the last fact noted.
public final class MongoEpisodeBook implements EpisodeBook {
    private final MongoCollection<Document> episodes;
    private final BegunDays days;

    public MongoEpisodeBook(MongoDatabase database) {
        episodes = database.getCollection("episodes");
        days = new BegunDays(database, "episodes");
    }

    @Override
    public void note(List<EpisodeFact> facts) {
        if (!facts.isEmpty()) {
            episodes.bulkWrite(facts.stream().map(MongoEpisodeBook::write).toList());
        }
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
    public List<Episode> around(Quarter quarter) {
        return episodes.find(
                        and(
                                exists("annulled", false),
                                lte("since", quarter.last().toString()),
                                or(
                                        exists("ended", false),
                                        gte("ended", quarter.first().toString()))))
                .map(MongoEpisodeBook::episode)
                .into(new ArrayList<>());
    }

    private static UpdateOneModel<Document> write(EpisodeFact fact) {
        var id = fact.task() + "#" + fact.number();
        return switch (fact) {
            case EpisodeFact.Started f ->
                    new UpdateOneModel<>(
                            eq("_id", id), started(f), new UpdateOptions().upsert(true));
            case EpisodeFact.Ended f ->
                    new UpdateOneModel<>(
                            earlier(id, f.sequence()),
                            combine(
                                    set("ended", f.ended().toString()),
                                    set("version", f.sequence())));
            case EpisodeFact.PassedOn f ->
                    new UpdateOneModel<>(
                            earlier(id, f.sequence()),
                            combine(
                                    push("passed", passed(f.next())),
                                    set("version", f.sequence())));
            case EpisodeFact.Annulled f ->
                    new UpdateOneModel<>(
                            earlier(id, f.sequence()),
                            combine(set("annulled", true), set("version", f.sequence())));
            case EpisodeFact.Resumed f ->
                    new UpdateOneModel<>(
                            earlier(id, f.sequence()),
                            combine(
                                    unset("ended"),
                                    unset("annulled"),
                                    set("version", f.sequence())));
        };
    }

    private static Bson started(EpisodeFact.Started fact) {
        var e = fact.episode();
        var holder = e.holdings().getFirst().holder();
        return combine(
                setOnInsert("task", e.task().value()),
                setOnInsert("number", e.number()),
                setOnInsert("lead", holder.lead().value()),
                setOnInsert("persons", persons(holder)),
                setOnInsert("since", e.since().toString()),
                setOnInsert("version", fact.sequence()));
    }

    private static Document passed(Holding next) {
        return new Document("from", next.from().toString())
                .append("lead", next.holder().lead().value())
                .append("persons", persons(next.holder()));
    }

    private static List<String> persons(Holder holder) {
        return holder.persons().stream().map(PersonId::value).sorted().toList();
    }

    private static Bson earlier(String id, long sequence) {
        return and(eq("_id", id), lt("version", sequence));
    }

    private static Episode episode(Document d) {
        var ended = d.getString("ended");
        var episode =
                Episode.of(
                        new TaskId(d.getString("task")),
                        d.getInteger("number"),
                        holder(d),
                        LocalDate.parse(d.getString("since")),
                        ended == null ? null : LocalDate.parse(ended));
        for (var next : d.getList("passed", Document.class, List.of())) {
            var from = LocalDate.parse(next.getString("from"));
            episode = episode.passedOn(new Holding(from, holder(next)));
        }
        return episode;
    }

    private static Holder holder(Document d) {
        return new Holder(
                new UnitCode(d.getString("lead")),
                d.getList("persons", String.class).stream()
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }
}
