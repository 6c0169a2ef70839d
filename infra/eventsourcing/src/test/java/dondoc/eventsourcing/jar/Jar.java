package dondoc.eventsourcing.jar;

import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.Decider;
import dondoc.eventsourcing.Decision;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.Vocabulary;
import dondoc.eventsourcing.jar.JarCommand.Drop;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import dondoc.eventsourcing.jar.JarCommand.FillTwice;
import dondoc.eventsourcing.jar.JarCommand.Look;
import dondoc.eventsourcing.jar.JarCommand.Seal;
import dondoc.eventsourcing.jar.JarEvent.Filled;
import dondoc.eventsourcing.jar.JarEvent.Sealed;
import java.util.List;
import java.util.Map;

/// The rules of a jar: amounts are positive, a sealed jar takes nothing more.
public record Jar(int total, boolean isSealed) {
    public static final String SEALED = "SEALED";
    public static final String NOT_POSITIVE = "NOT_POSITIVE";

    public static final Vocabulary<JarCommand> COMMANDS =
            new Vocabulary<JarCommand>()
                    .with("jar.fill", Fill.class)
                    .with("jar.fill-twice", FillTwice.class)
                    .with("jar.seal", Seal.class)
                    .with("jar.look", Look.class)
                    .with("jar.drop", Drop.class);
    public static final Vocabulary<JarEvent> EVENTS =
            new Vocabulary<JarEvent>()
                    .with("jar.filled.v1", Filled.class)
                    .with("jar.sealed.v1", Sealed.class);

    public static final Decider<JarCommand, Jar, JarEvent> RULES =
            new Decider<>() {
                @Override
                public Jar initial() {
                    return new Jar(0, false);
                }

                @Override
                public Decision<JarEvent> decide(JarCommand command, Jar jar, Circumstances c) {
                    return jar.decide(command);
                }

                @Override
                public Jar evolve(Jar jar, JarEvent event) {
                    return switch (event) {
                        case Filled f -> new Jar(f.total(), jar.isSealed());
                        case Sealed _ -> new Jar(jar.total(), true);
                    };
                }
            };

    public static ServiceDefinition service(String name) {
        return ServiceDefinition.named(name)
                .with(new AggregateKind<>("jar", RULES, COMMANDS, EVENTS));
    }

    private Decision<JarEvent> decide(JarCommand command) {
        return switch (command) {
            case Drop drop -> throw new IllegalStateException("broken: " + drop.jar());
            case Look _ -> Decision.accepted(List.of());
            case Fill _, FillTwice _, Seal _ when isSealed ->
                    Decision.refused(SEALED, Map.of("total", Integer.toString(total)));
            case Fill f when f.amount() <= 0 -> Decision.refused(NOT_POSITIVE, Map.of());
            case Fill f ->
                    Decision.accepted(
                            List.of(new Filled(f.jar(), f.amount(), total + f.amount(), f.note())));
            case FillTwice f ->
                    Decision.accepted(
                            List.of(
                                    new Filled(f.jar(), f.first(), total + f.first(), "1"),
                                    new Filled(
                                            f.jar(),
                                            f.second(),
                                            total + f.first() + f.second(),
                                            "2")));
            case Seal s -> Decision.accepted(List.of(new Sealed(s.jar(), total)));
        };
    }
}
