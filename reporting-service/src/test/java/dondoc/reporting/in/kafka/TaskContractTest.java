package dondoc.reporting.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.feed.Fact;
import dondoc.reporting.contract.Examples;
import dondoc.reporting.contract.Examples.Example;
import dondoc.reporting.out.mongo.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever task-service has promised to tell, we can read.
class TaskContractTest {

    /// Read by us before task-service promises it.
    private static final Set<String> TO_COME =
            Set.of(
                    "task.acceptance-revoked.v1",
                    "task.deadline-brought-forward.v1",
                    "task.deadline-reprojected.v1",
                    "task.handed-over.v1");

    private static final Store STORE = new Store();

    @AfterAll
    static void close() {
        STORE.close();
    }

    static List<Example> examples() {
        return new Examples("task").all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_read_or_passed_over(Example example) {
        STORE.database().drop();
        var feed = new TaskFeed(STORE.tasks(), STORE.units(), STORE.days(), _ -> {});
        feed.fold(List.of(assigned(), fact(example, 2)));
        assertThat(STORE.tasks().all()).hasSize(1);
    }

    @Test
    void there_is_an_example_of_everything_we_read() {
        var read = new HashSet<>(TaskEvents.TYPES);
        examples().stream().map(Example::type).forEach(read::remove);
        assertThat(read).isSubsetOf(TO_COME);
    }

    @Test
    void the_canvas_lists_what_we_read() throws IOException {
        var canvas = Files.readString(Path.of("README.md"));
        var in = canvas.lines().filter(l -> l.contains("**Events in**")).findFirst().orElseThrow();
        assertThat(Pattern.compile("[a-z.-]+\\.v\\d").matcher(in).results())
                .extracting(MatchResult::group)
                .containsExactlyInAnyOrderElementsOf(TaskEvents.TYPES);
    }

    private static Fact assigned() {
        var example =
                examples().stream()
                        .filter(e -> e.type().equals("task.assigned.v1"))
                        .findFirst()
                        .orElseThrow();
        return fact(example, 1);
    }

    private static Fact fact(Example example, long sequence) {
        return new Fact(
                "task.events",
                0,
                sequence,
                example.type(),
                "subject",
                sequence,
                Instant.parse("2026-05-13T02:00:00Z"),
                "subject/" + sequence,
                null,
                null,
                null,
                example.body());
    }
}
