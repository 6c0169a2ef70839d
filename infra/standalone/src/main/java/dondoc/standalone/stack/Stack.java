package dondoc.standalone.stack;

import dondoc.standalone.console.Terminal;
import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A running installation: started in waves, each when the one before is ready; stopped wave by
/// wave in the other direction.
public final class Stack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LONG_LOG_BYTES = 10_000_000;

    private final Terminal terminal;
    private final List<List<Child>> waves = new ArrayList<>();
    private boolean closed;

    private Stack(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Returns when everything is ready.
    ///
    /// @throws Trouble when a part does not start; nothing is left running then
    public static Stack start(Installation city, Terminal terminal) {
        return start(city, terminal, () -> {});
    }

    /// @param afterSignal what is still to be done when the program is ended by a signal and all
    ///     parts have stopped
    public static Stack start(Installation city, Terminal terminal, Runnable afterSignal) {
        return start(city, terminal, List.of(Service.values()), afterSignal);
    }

    /// Broker, store and only some of the services.
    public static Stack start(Installation city, Terminal terminal, List<Service> services) {
        return start(city, terminal, services, () -> {});
    }

    private static Stack start(
            Installation city, Terminal terminal, List<Service> services, Runnable afterSignal) {
        var stack = new Stack(terminal);
        var onSignal =
                new Thread(
                        () -> {
                            stack.sayStopping();
                            stack.close();
                            afterSignal.run();
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            var parts = new Parts(city);
            stack.wave(() ->
                    Stream.concat(Stream.of(parts.broker()), parts.store().stream()).toList());
            stack.wave(() -> services.stream().map(parts::service).toList());
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void wave(Supplier<List<Part>> parts) {
        var wave = parts.get().stream().map(this::child).toList();
        synchronized (this) {
            if (closed) {
                throw new Trouble("Stopped.");
            }
            waves.add(wave);
            wave.forEach(Child::start);
        }
        for (var child : wave) {
            child.awaitReady(PATIENCE);
            terminal.line("  %s is up".formatted(child.name()));
        }
    }

    private Child child(Part part) {
        try {
            if (Files.exists(part.log()) && Files.size(part.log()) > LONG_LOG_BYTES) {
                Files.move(
                        part.log(),
                        part.log().resolveSibling(part.log().getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Child(part, terminal);
    }

    /// @param name e.g. `task-service`, `broker`
    public synchronized Child child(String name) {
        return waves.stream()
                .flatMap(List::stream)
                .filter(child -> child.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no child " + name));
    }

    private synchronized void sayStopping() {
        if (!closed && !waves.isEmpty()) {
            terminal.line("Stopping; this takes some seconds ...");
        }
    }

    /// Ends everything in order. Idempotent; a second caller waits for the first.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        waves.stream().flatMap(List::stream).forEach(Child::retire);
        for (var wave : waves.reversed()) {
            var ending = wave.stream().map(child -> Thread.ofVirtual().start(child::stop)).toList();
            for (var one : ending) {
                join(one);
            }
        }
    }

    private static void join(Thread ending) {
        try {
            ending.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
