package dondoc.eventsourcing.kill;

import dondoc.eventsourcing.jar.JarCommand;
import dondoc.eventsourcing.kill.Ledger.Outcome;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A client that keeps a number of commands in flight and writes down what it asked and heard.
final class Load {
    private static final int IN_FLIGHT = 64;
    private static final int JARS = 400;

    private final Ledger ledger = new Ledger();
    private final Random random;
    private Semaphore free = new Semaphore(IN_FLIGHT);
    private int commands;

    Load(Random random) {
        this.random = random;
    }

    Ledger ledger() {
        return ledger;
    }

    /// One line of the engine's process: `id accepted 3`, `id refused REASON`, `id unknown ...`.
    void hear(String line) {
        var words = line.split(" ", 3);
        ledger.hears(
                words[0],
                switch (words[1]) {
                    case "accepted" -> new Outcome.Accepted(Long.parseLong(words[2]));
                    case "refused" -> new Outcome.Refused(words[2]);
                    default -> new Outcome.Unknown();
                });
        free.release();
    }

    /// Asks as fast as answers come, for a while.
    void press(Child engine, Duration howLong) throws InterruptedException {
        var end = System.nanoTime() + howLong.toNanos();
        while (System.nanoTime() < end) {
            if (free.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                askSomething(engine);
            }
        }
    }

    /// Half of what is not known is asked again under its old id.
    void insist(Child engine) throws InterruptedException {
        for (var entry : ledger.unknown()) {
            if (random.nextBoolean()) {
                free.acquire();
                ledger.asksAgain(entry.id());
                var _ = engine.tell(EngineProcess.line(entry.id(), entry.jar(), entry.command()));
            }
        }
    }

    private void askSomething(Child engine) {
        var id = "c" + ++commands;
        var jar = "j" + random.nextInt(JARS);
        var command = something(jar, id);
        ledger.asks(id, jar, command);
        var _ = engine.tell(EngineProcess.line(id, jar, command));
    }

    private JarCommand something(String jar, String note) {
        return switch (random.nextInt(100)) {
            case 0 -> new JarCommand.Seal(jar);
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> new JarCommand.Fill(jar, 0, note);
            case 11, 12, 13 -> new JarCommand.Look(jar);
            case 14, 15, 16, 17, 18, 19, 20, 21, 22, 23 ->
                    new JarCommand.FillTwice(jar, 1 + random.nextInt(9), 1 + random.nextInt(9));
            default -> new JarCommand.Fill(jar, 1 + random.nextInt(99), note);
        };
    }

    /// Waits for the answers still to come; each comes, or its patience ends.
    void settle() throws InterruptedException {
        if (!free.tryAcquire(IN_FLIGHT, 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("answers stay away");
        }
        free.release(IN_FLIGHT);
    }

    /// The engine is dead.
    void mourn() {
        ledger.losesHope();
        free = new Semaphore(IN_FLIGHT);
    }
}
