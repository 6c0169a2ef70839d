package dondoc.publication.application;

import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.Decider;
import dondoc.eventsourcing.Decision;
import dondoc.publication.domain.edition.PublicationCommand;
import dondoc.publication.domain.edition.PublicationEvent;
import dondoc.publication.domain.edition.QuarterlyList;
import dondoc.publication.domain.edition.Refusal;

/// Lets the engine ask the rules.
public final class PublicationRules
        implements Decider<PublicationCommand, QuarterlyList, PublicationEvent> {

    @Override
    public QuarterlyList initial() {
        return QuarterlyList.unpublished();
    }

    @Override
    public Decision<PublicationEvent> decide(
            PublicationCommand command, QuarterlyList state, Circumstances circumstances) {
        try {
            return Decision.accepted(
                    state.decide(
                            command,
                            circumstances.by().has(QuarterlyList.PUBLISHER),
                            circumstances.at()));
        } catch (Refusal no) {
            return Decision.refused(no.reason().name(), no.details());
        }
    }

    @Override
    public QuarterlyList evolve(QuarterlyList state, PublicationEvent event) {
        return state.evolve(event);
    }
}
