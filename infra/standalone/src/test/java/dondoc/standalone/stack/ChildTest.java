package dondoc.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dondoc.standalone.console.Terminal;
import dondoc.standalone.console.Trouble;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path logs;

    @Test
    void a_killed_child_comes_back() {
        var child = child("echo here; cat");
        child.start();
        child.awaitReady(PATIENCE);
        var first = child.pid();

        child.kill();

        await().until(() -> child.alive() && child.pid() != first);
        child.stop();
    }

    @Test
    void a_stopped_child_stays_away_until_it_is_started_again() {
        var child = child("cat");
        child.start();
        child.awaitReady(PATIENCE);

        child.stop();
        assertThat(child.alive()).isFalse();

        child.start();
        child.awaitReady(PATIENCE);
        assertThat(child.alive()).isTrue();
        child.stop();
    }

    @Test
    void a_child_that_cannot_start_says_why() {
        var child = child("echo 'ERROR no room'; exit 3");
        child.start();

        assertThatThrownBy(() -> child.awaitReady(PATIENCE))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("some-service does not start")
                .hasMessageContaining("ERROR no room");
        child.stop();
    }

    @Test
    void a_child_told_to_stop_while_it_starts_is_not_said_to_fail() {
        var child = child("exec sleep 20; exit");
        child.start();
        child.retire();

        assertThatThrownBy(() -> child.awaitReady(PATIENCE))
                .isInstanceOf(Trouble.class)
                .hasMessage("Stopped.");
        child.stop();
    }

    private Child child(String script) {
        return new Child(
                new Part(
                        "some-service",
                        Rank.FOLLOWING,
                        List.of("/bin/sh", "-c", script),
                        logs.resolve("some.log"),
                        () -> !script.contains("exit")),
                new Terminal(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                        false));
    }
}
