package dondoc.eventsourcing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import dondoc.eventsourcing.jar.Inspector;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand;
import dondoc.eventsourcing.kafka.KafkaGateway;
import dondoc.eventsourcing.kafka.TopicCreation;
import dondoc.eventsourcing.test.TopicReading;
import dondoc.eventsourcing.wire.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Engines that come and go on one broker, every test with a service of its own and at the side of the
/// others. The city's clock stands years ahead of the broker's.
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class MovingIT {
    private static final By CLERK = new By("an", null, Set.of());
    private static final LocalDate DAY = LocalDate.of(2031, 5, 13);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SETTLED = Duration.ofMillis(300);
    private static final long TWICE_PROMISED_SECONDS = 10;
    private static final int PARTITIONS = 4;

    @TempDir(factory = UnderTarget.class)
    static Path ofAll;

    private static Broker broker;

    @TempDir(factory = UnderTarget.class)
    Path dir;

    @BeforeAll
    static void start() {
        broker = Broker.start(BrokerSettings.in(ofAll));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void answers_and_aggregates_are_found_again_on_an_empty_disk() throws InterruptedException {
        Answer first;
        try (var engine = running(Jar.service("emptied"), "emptied-1", "first")) {
            begin(engine, DAY);
            first = ask(engine, "c1", "j1");
            ask(engine, "c2", "j1");
        }
        try (var engine = running(Jar.service("emptied"), "emptied-1", "second")) {
            assertThat(ask(engine, "c1", "j1")).isEqualTo(first);
            assertThat(ask(engine, "c3", "j1"))
                    .isInstanceOfSatisfying(
                            Answer.Accepted.class, a -> assertThat(a.version()).isEqualTo(3));
        }
        assertThat(ids("emptied.events")).contains("j1/1", "j1/2", "j1/3").doesNotHaveDuplicates();
    }

    @Test
    void a_day_begins_in_every_partition() throws InterruptedException {
        try (var engine = running(Jar.service("dated"), "dated-1", "state")) {
            begin(engine, DAY);
            begin(engine, DAY);
            begin(engine, DAY.plusDays(1));
        }
        assertThat(ids("dated.events"))
                .containsExactlyInAnyOrder(
                        "day/2031-05-13/0",
                        "day/2031-05-13/1",
                        "day/2031-05-13/2",
                        "day/2031-05-13/3",
                        "day/2031-05-14/0",
                        "day/2031-05-14/1",
                        "day/2031-05-14/2",
                        "day/2031-05-14/3");
    }

    @Test
    void a_second_instance_takes_its_share_and_takes_over() throws InterruptedException {
        var one = running(Jar.service("shared"), "shared-1", "one");
        begin(one, DAY);
        try (var two = running(Jar.service("shared"), "shared-2", "two")) {
            try (one) {
                for (var i = 0; i < 20; i++) {
                    assertThat(ask(one, "a" + i, "j" + i)).isInstanceOf(Answer.Accepted.class);
                    assertThat(ask(two, "b" + i, "j" + i))
                            .isInstanceOfSatisfying(
                                    Answer.Accepted.class,
                                    a -> assertThat(a.version()).isEqualTo(2));
                }
            }
            for (var i = 0; i < 20; i++) {
                assertThat(ask(two, "a" + i, "j" + i))
                        .isInstanceOfSatisfying(
                                Answer.Accepted.class, a -> assertThat(a.version()).isEqualTo(1));
            }
        }
    }

    @Test
    void answers_go_by_the_broker_when_the_asker_is_elsewhere() throws InterruptedException {
        try (var one = running(Jar.service("told"), "told-1", "one")) {
            begin(one, DAY);
            fillTwenty(one, "alone");
            assertThat(replies("told")).isEmpty();
            try (var two = running(Jar.service("told"), "told-2", "two")) {
                fillTwenty(one, "beside");
                fillTwenty(two, "from");
                assertThat(replies("told")).isNotEmpty();
            }
        }
    }

    private static void fillTwenty(Engine engine, String ids) {
        for (var i = 0; i < 20; i++) {
            assertThat(ask(engine, ids + i, "j" + i)).isInstanceOf(Answer.Accepted.class);
        }
    }

    private List<ConsumerRecord<String, byte[]>> replies(String service) {
        return TopicReading.committed(broker.bootstrapServers(), new TopicNames(service).replies());
    }

    @Test
    void a_standby_takes_over_with_all_that_was_decided() throws InterruptedException {
        var definition = Jar.service("doubled");
        var one = Engine.start(definition, withStandby("doubled-1", "one"));
        try (var two = Engine.start(definition, withStandby("doubled-2", "two"))) {
            try (one) {
                assertThat(one.awaitReady(PATIENCE) && two.awaitReady(PATIENCE)).isTrue();
                begin(one, DAY);
                for (var i = 0; i < 8; i++) {
                    assertThat(ask(one, "a" + i, "j" + i)).isInstanceOf(Answer.Accepted.class);
                }
            }
            for (var i = 0; i < 8; i++) {
                assertThat(ask(two, "a" + i, "j" + i))
                        .isInstanceOfSatisfying(
                                Answer.Accepted.class, a -> assertThat(a.version()).isEqualTo(1));
                assertThat(ask(two, "b" + i, "j" + i))
                        .isInstanceOfSatisfying(
                                Answer.Accepted.class, a -> assertThat(a.version()).isEqualTo(2));
            }
        }
        assertThat(ids("doubled.events")).doesNotHaveDuplicates().hasSize(PARTITIONS + 16);
    }

    @Test
    void an_answer_that_takes_too_long_can_be_asked_for_later() throws Exception {
        var definition = Jar.service("asked");
        var settings = settings("door", "door");
        new TopicCreation(settings).ensure(definition);
        try (var door = new KafkaGateway(definition, settings)) {
            door.open();
            await("it listens and nobody waits").pollDelay(SETTLED).until(() -> true);
            assertThat(
                            patiently(() ->
                                    door.send(order("c1", "j1"))
                                            .get(TWICE_PROMISED_SECONDS, SECONDS)))
                    .as("whoever begins to wait meanwhile is looked after, too")
                    .isEqualTo(new Answer.Pending("j1", "c1"));
            try (var engine = running(definition, "asked-1", "state")) {
                assertThat(patiently(() -> engine.gateway().inquire("j1", "c1")))
                        .isInstanceOfSatisfying(
                                Answer.Refused.class,
                                r -> assertThat(r.reason()).isEqualTo(Reasons.UNKNOWN_COMMAND));
                begin(engine, DAY);
                ask(engine, "c2", "j1");
                assertThat(patiently(() -> door.inquire("j1", "c2")))
                        .isInstanceOf(Answer.Accepted.class);
            }
        }
    }

    @Test
    void a_watch_in_another_engine_follows_and_repeats_the_days() throws InterruptedException {
        var inspection = ServiceDefinition.named("inspection").with(Inspector.of("watched.events"));
        try (var watching = running(inspection, "inspection-1", "inspection");
                var jars = running(Jar.service("watched"), "watched-1", "jars")) {
            begin(jars, DAY);
            ask(jars, "c1", "j1");
            for (var i = 1; i <= 3; i++) {
                begin(jars, DAY.plusDays(i));
            }
            await().atMost(PATIENCE)
                    .until(() -> ids("inspection.events").size() == 4 * PARTITIONS + 2);
            assertThat(watching.ready()).isTrue();
        }
        assertThat(ids("inspection.events"))
                .containsSubsequence("j1/1", "j1/2")
                .doesNotHaveDuplicates();
    }

    private Engine running(ServiceDefinition definition, String instance, String state)
            throws InterruptedException {
        var engine = Engine.start(definition, settings(instance, state));
        assertThat(engine.awaitReady(PATIENCE)).isTrue();
        return engine;
    }

    private EngineSettings settings(String instance, String state) {
        return EngineSettings.standalone(
                broker.bootstrapServers(), instance, PARTITIONS, dir.resolve(state));
    }

    private EngineSettings withStandby(String instance, String state) {
        var alone = settings(instance, state);
        return new EngineSettings(
                alone.bootstrapServers(),
                instance,
                PARTITIONS,
                (short) 1,
                alone.stateDir(),
                1,
                1,
                alone.zone(),
                alone.pastRecorder(),
                alone.mirror());
    }

    private static void begin(Engine engine, LocalDate day) {
        await().atMost(PATIENCE)
                .ignoreException(CommandGateway.Unavailable.class)
                .until(
                        () -> engine.gateway().startDay(new NewDay(day, false, Map.of()), CLERK),
                        Answer.Accepted.class::isInstance);
    }

    /// Of one who is told that there is no answer now, and asks again.
    private static Answer patiently(Callable<Answer> question) {
        return await().atMost(PATIENCE)
                .ignoreExceptionsMatching(MovingIT::isUnavailable)
                .until(question, Objects::nonNull);
    }

    private static boolean isUnavailable(Throwable e) {
        return e instanceof CommandGateway.Unavailable
                || e.getCause() instanceof CommandGateway.Unavailable;
    }

    /// Patient, as a client would be: while tasks move an answer may have to be asked for again.
    private static Answer ask(Engine engine, String id, String jar) {
        return await().atMost(PATIENCE)
                .ignoreException(CommandGateway.Unavailable.class)
                .until(
                        () -> engine.gateway().ask(order(id, jar)),
                        answer -> !(answer instanceof Answer.Pending));
    }

    private static Order order(String id, String jar) {
        return Order.of(id, jar, new JarCommand.Fill(jar, 1, ""), CLERK);
    }

    private List<String> ids(String topic) {
        return TopicReading.committed(broker.bootstrapServers(), topic).stream()
                .map(MovingIT::id)
                .toList();
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
    }
}
