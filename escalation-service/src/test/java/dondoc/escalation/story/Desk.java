package dondoc.escalation.story;

import com.mongodb.client.MongoDatabase;
import dondoc.escalation.application.DayBook;
import dondoc.escalation.application.DraftingLetters;
import dondoc.escalation.application.EpisodeBook;
import dondoc.escalation.application.LetterShelf;
import dondoc.escalation.application.ReadingOverdue;
import dondoc.escalation.application.WeekBook;
import dondoc.escalation.in.kafka.EscalationFeed;
import dondoc.escalation.out.mongo.MongoRoom;
import dondoc.eventsourcing.CommandGateway;
import dondoc.feed.Days;
import dondoc.feed.Fact;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.bson.Document;

/// The service's read model and letters over one database, fed by hand the way the feed feeds it.
final class Desk {

    private static final List<String> COLLECTIONS = List.of("episodes", "letters", "weeks", "days");

    final ReadingOverdue overdue;
    final LetterShelf letters;
    final WeekBook weeks;
    private final EscalationFeed feed;
    private final MongoDatabase database;
    private final Map<Integer, LocalDate> begun = new HashMap<>();
    private int read;

    Desk(MongoDatabase database, CommandGateway gateway) {
        this.database = database;
        var room = new MongoRoom();
        EpisodeBook episodes = room.episodeBook(database);
        DayBook days = room.dayBook(database);
        letters = room.letterShelf(database);
        weeks = room.weekBook(database);
        overdue = new ReadingOverdue(episodes, days);
        feed =
                new EscalationFeed(
                        episodes,
                        letters,
                        days,
                        new DraftingLetters(days, episodes, weeks, gateway));
        feed.prepare();
    }

    /// Takes what is new in a log, a batch at a time; what fails is tried again.
    void follow(List<Fact> log, int batch) {
        while (read < log.size()) {
            var facts = List.copyOf(log.subList(read, Math.min(read + batch, log.size())));
            feed.fold(facts);
            read += facts.size();
            facts.stream()
                    .filter(f -> f.type().equals(Fact.DAY))
                    .forEach(f -> begun.put(f.partition(), date(f)));
            settle();
        }
    }

    /// Takes facts a second time.
    void takeAgain(List<Fact> facts) {
        feed.fold(facts);
        settle();
    }

    private void settle() {
        while (true) {
            try {
                feed.settled(new Days(begun, PaperEngine.PARTITIONS));
                return;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof CommandGateway.Unavailable)) {
                    throw e;
                }
            }
        }
    }

    /// Everything stored, document by document.
    Map<String, String> dump() {
        var all = new TreeMap<String, String>();
        COLLECTIONS.forEach(name -> {
            for (Document d : database.getCollection(name).find()) {
                all.put(name + "/" + d.getString("_id"), d.toJson());
            }
        });
        return all;
    }

    private static LocalDate date(Fact fact) {
        var parts = fact.id().split("/", -1);
        return LocalDate.parse(parts[1]);
    }
}
