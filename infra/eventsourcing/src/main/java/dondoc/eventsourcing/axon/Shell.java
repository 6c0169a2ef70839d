package dondoc.eventsourcing.axon;

import dondoc.eventsourcing.Decision;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/// The one aggregate Axon sees, whatever the kind: an id, a state and the rules that know both.
final class Shell {
    @AggregateIdentifier private final String id;
    private final AggregateKind<Object, Object, Object> kind;
    private Object state;

    Shell(AggregateKind<Object, Object, Object> kind, String id) {
        this.id = id;
        this.kind = kind;
        this.state = kind.decider().initial();
    }

    Object state() {
        return state;
    }

    Decision<Object> decide(Asked asked) {
        try {
            return kind.decider().decide(asked.command(), state, asked.circumstances());
        } catch (RuntimeException e) {
            // the type only: a command's body may name persons, and this is logged
            var type = kind.commands().typeOf(asked.command());
            throw new RulesBroken("%s %s on %s".formatted(kind.name(), id, type), e);
        }
    }

    /// The events in their form on the wire, before anything is changed.
    List<Fact> facts(List<Object> events, Origin origin) {
        try {
            var facts = new ArrayList<Fact>(events.size());
            for (var event : events) {
                var type = kind.events().typeOf(event);
                facts.add(new Fact(type, event, kind.events().write(event), origin));
            }
            return facts;
        } catch (RuntimeException e) {
            throw new RulesBroken("events of %s %s".formatted(kind.name(), id), e);
        }
    }

    void apply(List<Fact> facts) {
        facts.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(Fact fact) {
        try {
            state = kind.decider().evolve(state, fact.event());
        } catch (RuntimeException e) {
            throw new RulesBroken("%s after %s".formatted(id, fact.type()), e);
        }
    }
}
