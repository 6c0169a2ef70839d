package dondoc.publication.in.kafka;

import dondoc.eventsourcing.Vocabulary;
import dondoc.feed.Days;
import dondoc.feed.Fact;
import dondoc.feed.ReadModel;
import dondoc.publication.application.Publishing;
import dondoc.publication.application.Publishing.Told;
import dondoc.publication.domain.edition.PublicationEvent;
import java.util.List;
import java.util.Set;

/// Our own `publication.events` onto the shelf of public files.
public final class EditionFeed implements ReadModel {
    private final Publishing publishing;
    private final Vocabulary<PublicationEvent> events;
    private boolean stocked;

    public EditionFeed(Publishing publishing, Vocabulary<PublicationEvent> events) {
        this.publishing = publishing;
        this.events = events;
    }

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public Set<String> types() {
        return Set.copyOf(events.types());
    }

    @Override
    public void fold(List<Fact> facts) {
        publishing.note(facts.stream().map(this::told).toList());
    }

    private Told told(Fact fact) {
        return new Told(events.read(fact.type(), fact.body()), fact.sequence());
    }

    /// Once after a start: whatever became of the shelf meanwhile.
    @Override
    public void settled(Days days) {
        if (!stocked) {
            publishing.restock();
            stocked = true;
        }
    }
}
