package dondoc.eventsourcing.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.kill.Ledger.Outcome;
import dondoc.eventsourcing.test.TopicReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// One run: a broker, an engine killed again and again at instants drawn from a seed, a client.
final class KillRun {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// @param faults what the checker found; empty is what is hoped for
    record Result(List<String> faults, long accepted, long refused, long unknown, long events) {}

    private final Path dir;
    private final int kills;
    private final Random random;
    private final Load load;

    KillRun(Path dir, int kills, long seed) {
        this.dir = dir;
        this.kills = kills;
        this.random = new Random(seed);
        this.load = new Load(random);
    }

    Result run() throws IOException, InterruptedException {
        var brokerDir = dir.resolve("broker").toString();
        try (var broker = Child.start(BrokerProcess.class, KillRun::print, brokerDir)) {
            var bootstrap = broker.awaitReady(PATIENCE).orElseThrow();
            row("kill", "after ms", "back ms", "accepted", "refused", "unknown");
            for (var kill = 1; kill <= kills; kill++) {
                killOnce(kill, bootstrap);
            }
            try (var engine = start(bootstrap)) {
                var _ = engine.awaitReady(PATIENCE).orElseThrow();
                load.insist(engine);
                load.press(engine, Duration.ofMillis(300));
                load.settle();
            }
            return compare(bootstrap);
        }
    }

    private Child start(String bootstrap) throws IOException {
        return Child.start(
                EngineProcess.class, load::hear, bootstrap, dir.resolve("state").toString());
    }

    /// Four times in five under load, otherwise while it is still coming back.
    private void killOnce(int kill, String bootstrap) throws IOException, InterruptedException {
        var started = System.nanoTime();
        var engine = start(bootstrap);
        var isEarly = random.nextInt(5) == 0;
        var instant = Duration.ofMillis((isEarly ? 500 : 0) + random.nextInt(3_000));
        Optional<String> ready = engine.awaitReady(isEarly ? instant : PATIENCE);
        var back = ready.map(_ -> (System.nanoTime() - started) / 1_000_000);
        if (!isEarly) {
            load.insist(engine);
            load.press(engine, instant);
        }
        engine.kill();
        load.mourn();
        row(
                kill,
                instant.toMillis(),
                back.map(String::valueOf).orElse("not yet"),
                load.ledger().count(Outcome.Accepted.class),
                load.ledger().count(Outcome.Refused.class),
                load.ledger().count(Outcome.Unknown.class));
    }

    private static void row(Object... cells) {
        print("%5s %9s %9s %9s %9s %9s".formatted(cells));
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private Result compare(String bootstrap) {
        var events = events(bootstrap);
        var ledger = load.ledger();
        return new Result(
                Checker.faults(ledger, events),
                ledger.count(Outcome.Accepted.class),
                ledger.count(Outcome.Refused.class),
                ledger.count(Outcome.Unknown.class),
                events.size());
    }

    private static List<Seen> events(String bootstrap) {
        return TopicReading.committed(bootstrap, "jar.events").stream()
                .filter(record -> !record.key().equals("day"))
                .map(KillRun::seen)
                .toList();
    }

    private static Seen seen(ConsumerRecord<String, byte[]> record) {
        return new Seen(
                record.partition(),
                record.offset(),
                header(record, "ce_subject"),
                Long.parseLong(header(record, "ce_sequence")),
                header(record, "ce_type"),
                header(record, "ce_causationid"),
                new String(record.value(), UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
