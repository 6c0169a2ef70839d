package dondoc.escalation.out.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dondoc.escalation.application.EpisodeBook;
import dondoc.escalation.application.Escalation;
import dondoc.escalation.domain.EpisodeFile;
import dondoc.escalation.domain.EpisodeFile.Told;
import dondoc.escalation.domain.OverdueEvent;
import dondoc.escalation.domain.OverdueEvent.Started;
import dondoc.escalation.domain.UnitCode;
import dondoc.feed.Newer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// One document per episode: `{_id: "<task>/<n>", sequence, task, leads: [], since, told, stopped,
/// tellings: [{type, at, body}]}`. `leads` are all units ever told to have held the task in it;
/// `told` is when it became known; `stopped` when it was last told to have ended or never to have
/// been, absent while it runs.
final class MongoEpisodeBook implements EpisodeBook {

    private final MongoCollection<Document> episodes;

    MongoEpisodeBook(MongoDatabase database) {
        episodes = database.getCollection("episodes");
    }

    @Override
    public void prepare() {
        episodes.createIndexes(
                List.of(
                        new IndexModel(Indexes.ascending("task")),
                        new IndexModel(Indexes.ascending("stopped", "told")),
                        new IndexModel(Indexes.ascending("leads", "since", "_id")),
                        new IndexModel(Indexes.ascending("since", "_id"))));
    }

    @Override
    public void keep(List<Telling> tellings) {
        var known = known(tellings);
        var changed = new HashSet<String>();
        for (var telling : tellings) {
            var id = id(telling);
            var before = known.get(id);
            if (before == null || telling.sequence() > before.getLong("sequence")) {
                known.put(id, after(telling, before));
                changed.add(id);
            }
        }
        Newer.write(
                episodes,
                changed.stream().map(id -> requireNonNull(known.get(id))).toList(),
                "sequence");
    }

    @Override
    public List<EpisodeFile> running(Instant before, @Nullable UnitCode lead) {
        var end = Date.from(before);
        var filters = new ArrayList<Bson>();
        filters.add(lt("told", end));
        filters.add(or(eq("stopped", null), gte("stopped", end)));
        if (lead != null) {
            filters.add(eq("leads", lead.value()));
        }
        return episodes
                .find(and(filters))
                .sort(ascending("since", "_id"))
                .map(MongoEpisodeBook::file)
                .into(new ArrayList<>())
                .stream()
                .filter(file -> file.runsAt(before))
                .toList();
    }

    @Override
    public List<EpisodeFile> find(Which which, @Nullable Place after, int limit) {
        var filters = new ArrayList<Bson>();
        if (which.task() != null) {
            filters.add(eq("task", which.task().value()));
        }
        if (which.lead() != null) {
            filters.add(eq("leads", which.lead().value()));
        }
        if (which.before() != null) {
            filters.add(lt("told", Date.from(which.before())));
        }
        if (after != null) {
            var since = after.since().toString();
            filters.add(or(gt("since", since), and(eq("since", since), gt("_id", after.id()))));
        }
        return episodes.find(filters.isEmpty() ? new Document() : and(filters))
                .sort(ascending("since", "_id"))
                .limit(limit)
                .map(MongoEpisodeBook::file)
                .into(new ArrayList<>());
    }

    private Map<String, Document> known(List<Telling> tellings) {
        var ids = tellings.stream().map(MongoEpisodeBook::id).distinct().toList();
        var known = new HashMap<String, Document>();
        if (!ids.isEmpty()) {
            episodes.find(in("_id", ids)).forEach(e -> known.put(e.getString("_id"), e));
        }
        return known;
    }

    private static Document after(Telling telling, @Nullable Document before) {
        var event = telling.event();
        var file = before == null ? opened(telling) : before;
        var tellings = new ArrayList<>(file.getList("tellings", Document.class, List.of()));
        tellings.add(Written.write(Escalation.overdue(), event, telling.at()));
        file.append("sequence", telling.sequence()).append("tellings", tellings);
        switch (event) {
            case Started _, OverdueEvent.Resumed _ -> file.remove("stopped");
            case OverdueEvent.Ended _, OverdueEvent.Suspended _, OverdueEvent.Annulled _ ->
                    file.append("stopped", Date.from(telling.at()));
            case OverdueEvent.PassedOn passed -> file.append("leads", leads(file, passed));
            case OverdueEvent.RequestRefused _ -> {}
        }
        return file;
    }

    private static List<String> leads(Document file, OverdueEvent.PassedOn passed) {
        return Stream.concat(
                        file.getList("leads", String.class).stream(),
                        Stream.of(passed.to().lead().value()))
                .distinct()
                .toList();
    }

    private static Document opened(Telling telling) {
        if (telling.event() instanceof Started started) {
            return new Document("_id", id(telling))
                    .append("sequence", telling.sequence())
                    .append("task", started.task().value())
                    .append("leads", List.of(started.lead().value()))
                    .append("since", started.since().toString())
                    .append("told", Date.from(telling.at()));
        }
        throw new IllegalStateException("an episode nobody opened: " + telling);
    }

    private static String id(Telling telling) {
        return "%s/%d".formatted(telling.task().value(), telling.event().episode());
    }

    private static EpisodeFile file(Document document) {
        var tellings =
                document.getList("tellings", Document.class).stream()
                        .map(w -> new Told<>(Written.at(w), Written.read(Escalation.overdue(), w)))
                        .toList();
        var first = tellings.getFirst();
        if (first.event() instanceof Started started) {
            return new EpisodeFile(
                    new Told<>(first.at(), started), tellings.subList(1, tellings.size()));
        }
        throw new IllegalStateException("an episode nobody opened: " + document.getString("_id"));
    }
}
