package dondoc.eventsourcing.jar;

import dondoc.eventsourcing.ServiceDefinition.WatchKind;
import dondoc.eventsourcing.Vocabulary;
import dondoc.eventsourcing.Watch;
import dondoc.eventsourcing.jar.Inspector.Finding;
import dondoc.eventsourcing.jar.Inspector.News;
import dondoc.eventsourcing.jar.Inspector.Notes;
import java.time.LocalDate;
import java.util.List;

/// Watches jars: one that is not sealed on the second day after it was filled is found open, and
/// again every day until it is sealed.
public final class Inspector implements Watch<News, Notes, Finding> {

    /// An amount whose jar cannot be woken.
    public static final int CURSED = 666;

    /// An amount about which the inspector says something nobody has a name for.
    public static final int NAMELESS = 999;

    /// What the inspector reads of a jar's events.
    public sealed interface News {
        record Filled(int amount) implements News {}

        record Sealed() implements News {}
    }

    /// What the inspector says.
    public sealed interface Finding {
        record FoundOpen(int total, int times, LocalDate on) implements Finding {}

        record FoundSealed(int total, LocalDate on) implements Finding {}

        /// Not in the vocabulary.
        record Nameless() implements Finding {}
    }

    /// @param times it was found open
    public record Notes(int total, int times) {}

    public static WatchKind<News, Notes, Finding> of(String topic) {
        return new WatchKind<>(
                "inspector",
                topic,
                new Inspector(),
                new Vocabulary<News>()
                        .with("jar.filled.v1", News.Filled.class)
                        .with("jar.sealed.v1", News.Sealed.class),
                Notes.class,
                new Vocabulary<Finding>()
                        .with("jar.found-open.v1", Finding.FoundOpen.class)
                        .with("jar.found-sealed.v1", Finding.FoundSealed.class));
    }

    @Override
    public Notes initial() {
        return new Notes(0, 0);
    }

    @Override
    public Noticed<Notes, Finding> notice(Notes notes, Seen<News> seen) {
        return switch (seen.fact()) {
            case News.Filled f when f.amount() > 1_000 ->
                    throw new IllegalStateException("no jar is that large");
            case News.Filled f when f.amount() == NAMELESS ->
                    new Noticed<>(notes, List.of(new Finding.Nameless()), null);
            case News.Filled f ->
                    new Noticed<>(
                            new Notes(notes.total() + f.amount(), notes.times()),
                            List.of(),
                            seen.day().plusDays(2));
            case News.Sealed _ ->
                    new Noticed<>(
                            notes,
                            List.of(new Finding.FoundSealed(notes.total(), seen.day())),
                            null);
        };
    }

    @Override
    public Noticed<Notes, Finding> wake(Notes notes, LocalDate day) {
        if (notes.total() == CURSED) {
            throw new IllegalStateException("this jar cannot be woken");
        }
        var now = new Notes(notes.total(), notes.times() + 1);
        return new Noticed<>(
                now,
                List.of(new Finding.FoundOpen(now.total(), now.times(), day)),
                day.plusDays(1));
    }
}
