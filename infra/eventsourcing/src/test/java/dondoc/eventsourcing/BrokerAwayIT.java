package dondoc.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is said while nobody can decide.
class BrokerAwayIT {
    private static final By CLERK = new By("an", null, Set.of());
    private static final LocalDate DAY = LocalDate.of(2026, 5, 13);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @TempDir(factory = UnderTarget.class)
    Path dir;

    @Test
    @Timeout(300)
    void without_a_broker_a_command_is_unavailable_and_with_it_the_engine_goes_on()
            throws InterruptedException {
        var broker = Broker.start(BrokerSettings.in(dir.resolve("broker")));
        try (var engine = Engine.start(Jar.service("jar"), settings(broker, "jar-1", 4))) {
            assertThat(engine.awaitReady(PATIENCE)).isTrue();
            begin(engine);
            assertThat(engine.gateway().ask(fill("c1"))).isInstanceOf(Answer.Accepted.class);

            broker.close();
            assertUnavailableAsPromised(engine, "c2");
            assertUnavailableAsPromised(engine, "c3");

            broker = Broker.start(BrokerSettings.in(dir.resolve("broker")).onPort(broker.port()));
            await().atMost(PATIENCE)
                    .ignoreException(CommandGateway.Unavailable.class)
                    .until(
                            () -> engine.gateway().ask(fill("c4")),
                            Answer.Accepted.class::isInstance);
            assertThat(engine.gateway().inquire("j1", "c1")).isInstanceOf(Answer.Accepted.class);
        } finally {
            broker.close();
        }
    }

    /// The 5 s are a promise of the interface, so they are looked at; half a second is granted to
    /// a busy machine.
    private static void assertUnavailableAsPromised(Engine engine, String id) {
        var asked = System.nanoTime();
        assertThatThrownBy(() -> engine.gateway().ask(fill(id)))
                .isInstanceOf(CommandGateway.Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .isLessThan(PROMISED.plusMillis(500));
    }

    @Test
    @Timeout(300)
    void an_engine_that_comes_before_its_broker_waits_for_it() throws InterruptedException {
        var settings = BrokerSettings.in(dir.resolve("broker"));
        var broker = Broker.start(settings);
        var where = settings(broker, "jar-1", 4);
        broker.close();
        try (var engine = Engine.start(Jar.service("jar"), where)) {
            assertThatThrownBy(() -> engine.gateway().ask(fill("c1")))
                    .isInstanceOf(CommandGateway.Unavailable.class);
            assertThat(engine.state()).isEqualTo(Engine.State.STARTING);
            try (var _ = Broker.start(settings.onPort(broker.port()))) {
                assertThat(engine.awaitReady(PATIENCE)).isTrue();
                begin(engine);
                assertThat(engine.gateway().ask(fill("c1"))).isInstanceOf(Answer.Accepted.class);
            }
        }
    }

    @Test
    @Timeout(300)
    void another_number_of_partitions_than_the_installations_is_a_failure()
            throws InterruptedException {
        try (var broker = Broker.start(BrokerSettings.in(dir.resolve("broker")))) {
            try (var engine = Engine.start(Jar.service("jar"), settings(broker, "jar-1", 2))) {
                assertThat(engine.awaitReady(PATIENCE)).isTrue();
            }
            try (var engine = Engine.start(Jar.service("jar"), settings(broker, "jar-1", 4))) {
                var told = new CompletableFuture<Engine.State>();
                engine.whenFailed(() -> told.complete(engine.state()));
                assertThat(told).succeedsWithin(PATIENCE).isEqualTo(Engine.State.FAILED);
                assertThat(engine.ready()).isFalse();
            }
        }
    }

    private static void begin(Engine engine) {
        await().atMost(PATIENCE)
                .until(
                        () -> engine.gateway().startDay(new NewDay(DAY, false, Map.of()), CLERK),
                        Answer.Accepted.class::isInstance);
    }

    private static Order fill(String id) {
        return Order.of(id, "j1", new JarCommand.Fill("j1", 1, ""), CLERK);
    }

    private EngineSettings settings(Broker broker, String instance, int partitions) {
        return EngineSettings.standalone(
                broker.bootstrapServers(), instance, partitions, dir.resolve(instance));
    }
}
