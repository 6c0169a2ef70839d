package dondoc.publication.application;

import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.Vocabulary;
import dondoc.publication.domain.edition.PublicationCommand;
import dondoc.publication.domain.edition.PublicationCommand.ClosePersonsGate;
import dondoc.publication.domain.edition.PublicationCommand.OpenPersonsGate;
import dondoc.publication.domain.edition.PublicationCommand.ReleaseEdition;
import dondoc.publication.domain.edition.PublicationEvent;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.edition.PublicationEvent.PersonsGateClosed;
import dondoc.publication.domain.edition.PublicationEvent.PersonsGateOpened;

/// What the engine runs for this service.
public final class Definition {
    public static final String NAME = "publication";

    private Definition() {}

    public static Vocabulary<PublicationCommand> commands() {
        return new Vocabulary<PublicationCommand>()
                .with("edition.release.v1", ReleaseEdition.class)
                .with("persons-gate.open.v1", OpenPersonsGate.class)
                .with("persons-gate.close.v1", ClosePersonsGate.class);
    }

    public static Vocabulary<PublicationEvent> events() {
        return new Vocabulary<PublicationEvent>()
                .with("edition.released.v1", EditionReleased.class)
                .with("persons-gate.opened.v1", PersonsGateOpened.class)
                .with("persons-gate.closed.v1", PersonsGateClosed.class);
    }

    /// Days come from `escalation.events`: what is released carries the time of the log, and whoever
    /// reads on downstream knows how far publication has come.
    public static ServiceDefinition service() {
        return ServiceDefinition.named(NAME)
                .with(new AggregateKind<>("edition", new PublicationRules(), commands(), events()))
                .repeatingDaysOf("escalation.events");
    }
}
