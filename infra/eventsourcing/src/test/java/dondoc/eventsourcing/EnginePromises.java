package dondoc.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand;
import dondoc.eventsourcing.test.TopicReading;
import dondoc.eventsourcing.wire.CommandForm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What one engine promises on a real broker, seen through its gateway; whose broker it is, the
/// subclass says.
@TestInstance(PER_CLASS)
abstract class EnginePromises {
    private static final By CLERK = new By("an", "H26", Set.of("task-force"));
    private static final LocalDate DAY = LocalDate.of(2026, 5, 13);

    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    private String servers = "";

    /// Starts the broker.
    ///
    /// @return its bootstrap servers
    abstract String broker(Path dir);

    abstract void stopBroker();

    @BeforeAll
    void start(@TempDir(factory = UnderTarget.class) Path dir) throws InterruptedException {
        servers = broker(dir);
        var settings = EngineSettings.standalone(servers, "jar-1", 4, dir.resolve("state"));
        engine = Engine.start(Jar.service("jar"), settings);
        assertThat(engine.awaitReady(Duration.ofSeconds(60))).isTrue();
        assertThat(engine.gateway().startDay(new NewDay(DAY, false, Map.of()), CLERK))
                .isInstanceOf(Answer.Accepted.class);
    }

    @AfterAll
    void stop() {
        engine.close();
        stopBroker();
    }

    @Test
    void an_accepted_command_answers_with_the_version_it_led_to() {
        assertThat(ask("c1", new JarCommand.Fill("j1", 3, "ớt")))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        a -> {
                            assertThat(a.version()).isEqualTo(1);
                            assertThat(a.events()).containsExactly("jar.filled.v1");
                        });
        assertThat(ask("c2", new JarCommand.FillTwice("j1", 1, 1)))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class, a -> assertThat(a.version()).isEqualTo(3));
    }

    @Test
    void a_refused_command_answers_with_its_reason() {
        assertThat(ask("r1", new JarCommand.Fill("j2", 0, "")))
                .isEqualTo(new Answer.Refused("j2", Jar.NOT_POSITIVE, Map.of(), 0));
    }

    @Test
    void the_answer_to_an_earlier_command_can_be_asked_for() {
        var answer = ask("i1", new JarCommand.Fill("j3", 1, ""));
        assertThat(engine.gateway().inquire("j3", "i1")).isEqualTo(answer);
        assertThat(engine.gateway().inquire("j3", "i2"))
                .isEqualTo(new Answer.Refused("j3", Reasons.UNKNOWN_COMMAND, Map.of(), 1));
    }

    @Test
    void a_day_begins_once_however_often_it_is_begun() {
        var again = engine.gateway().startDay(new NewDay(DAY, false, Map.of()), CLERK);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Accepted.class, a -> assertThat(a.events()).isEqualTo(List.of()));
    }

    @Test
    void who_waits_alone_says_so() {
        ask("alone", new JarCommand.Fill("j4", 1, ""));
        var gateway = engine.gateway();
        var together = IntStream.range(0, 50).mapToObj(n -> "together-" + n).toList();
        together.stream()
                .map(id ->
                        gateway.send(Order.of(id, "j5", new JarCommand.Fill("j5", 1, ""), CLERK)))
                .toList()
                .forEach(CompletableFuture::join);
        var alone = alone();
        assertThat(alone).contains("alone");
        assertThat(alone.stream().filter(together::contains)).hasSizeLessThan(50);
    }

    /// Ids of the commands that were marked so.
    private Set<String> alone() {
        return TopicReading.committed(servers, "jar.commands").stream()
                .filter(record -> CommandForm.isAlone(record.headers()))
                .map(r -> CommandForm.read(r.key(), r.value(), r.headers()).commandId())
                .collect(Collectors.toSet());
    }

    private Answer ask(String id, JarCommand command) {
        var jar =
                switch (command) {
                    case JarCommand.Fill f -> f.jar();
                    case JarCommand.FillTwice f -> f.jar();
                    case JarCommand.Seal s -> s.jar();
                    case JarCommand.Look l -> l.jar();
                    case JarCommand.Drop d -> d.jar();
                };
        return engine.gateway().ask(Order.of(id, jar, command, CLERK));
    }
}
