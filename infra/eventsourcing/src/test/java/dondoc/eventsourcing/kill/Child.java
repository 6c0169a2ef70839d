package dondoc.eventsourcing.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// A JVM started by a test: lines in, lines out. Ends with the test, since its input ends.
final class Child implements AutoCloseable {
    private static final String MARK = "@ ";

    private final Process process;
    private final BufferedWriter in;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final Thread reader;

    private Child(Process process, Consumer<String> lines) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        this.reader = Thread.ofPlatform().daemon().start(() -> read(lines));
    }

    static Child start(Class<?> main, Consumer<String> lines, String... args) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        return new Child(builder.start(), lines);
    }

    /// To be called inside the child: a line for the parent, told apart from logging.
    static void say(String line) {
        synchronized (Child.class) {
            System.out.print(MARK + line + "\n");
            System.out.flush();
        }
    }

    private void read(Consumer<String> lines) {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(MARK + "READY")) {
                    ready.complete(line.substring(MARK.length() + "READY".length()).strip());
                } else if (line.startsWith(MARK)) {
                    lines.accept(line.substring(MARK.length()));
                } else {
                    System.out.println(line);
                }
            }
        } catch (IOException e) {
            System.out.println("child: " + e);
        }
        ready.completeExceptionally(new IllegalStateException("the child has ended"));
    }

    /// What the child said beside being ready, empty when it did not come to that in time.
    Optional<String> awaitReady(Duration atMost) throws InterruptedException {
        try {
            return Optional.of(ready.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// @return whether the child can still take it
    boolean tell(String line) {
        try {
            in.write(line);
            in.write('\n');
            in.flush();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// `kill -9`; returns when everything it had said has been heard.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
