package dondoc.eventsourcing.stream;

import static dondoc.eventsourcing.stream.OnePartition.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.axon.Fact;
import dondoc.eventsourcing.wire.AnswerForm;
import dondoc.eventsourcing.wire.ReplyTo;
import dondoc.eventsourcing.wire.Wish;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever sweeps, restarts and full memories lie between, every answer is recalled and no other.
class AnswerMemoryTest {
    private static final long NOW = OnePartition.NOON.toEpochMilli();
    private static final int ROWS_PER_SWEEP = 3;
    private static final int AGGREGATES_KNOWN = 4;
    private static final int COMMANDS_KNOWN = 7;

    private final Random chance = new Random();
    private final Shelf shelf = new Shelf(store());
    private final Map<Wish, Answer> answered = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private Histories histories = new Histories(shelf);
    private AnswerMemory memory = new AnswerMemory(shelf, histories, ROWS_PER_SWEEP);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_answer_is_recalled_and_no_other(long seed) {
        chance.setSeed(seed);
        for (var step = 0; step < 300; step++) {
            switch (chance.nextInt(8)) {
                case 0 -> restart();
                case 1, 2 -> memory.forget(NOW);
                case 3, 4, 5 -> carryOut(someWish());
                default -> answer(someWish());
            }
            answered.forEach((wish, answer) -> assertThat(recalled(wish)).isEqualTo(answer));
            assertThat(memory.recall(wish("j1", "new-" + step), NOW)).isEmpty();
        }
    }

    private void restart() {
        histories = new Histories(shelf, AGGREGATES_KNOWN, COMMANDS_KNOWN);
        memory = new AnswerMemory(shelf, histories, ROWS_PER_SWEEP);
    }

    private Answer recalled(Wish wish) {
        var remembered = memory.recall(wish, NOW).orElseThrow();
        assertThat(remembered.sameQuestion()).isTrue();
        return AnswerForm.read(remembered.answer());
    }

    private void carryOut(Wish wish) {
        var jar = wish.aggregateId();
        var version = histories.lastSequence(jar);
        assertThat(version).isEqualTo(versions.getOrDefault(jar, 0L));
        var origin = memory.origin(wish, OnePartition.NOON, NOW);
        var types = List.of("jar.filled.v1", "jar.filled.v1", "jar.sealed.v1");
        types = types.subList(chance.nextInt(3), 3);
        for (var type : types) {
            histories.append(jar, ++version, new Fact(type, "unread", new byte[0], origin));
        }
        versions.put(jar, version);
        answered.put(wish, new Answer.Accepted(jar, version, OnePartition.NOON, types));
    }

    private void answer(Wish wish) {
        var answer = new Answer.Refused(wish.aggregateId(), "SEALED", Map.of(), 3);
        memory.remember(wish, AnswerForm.write(answer), NOW);
        answered.put(wish, answer);
    }

    private Wish someWish() {
        return wish("j" + chance.nextInt(9), "c" + chance.nextInt(1_000_000));
    }

    private static Wish wish(String jar, String id) {
        return new Wish(
                Wish.Kind.COMMAND,
                id,
                jar,
                "jar.fill",
                CLERK,
                null,
                null,
                null,
                null,
                new ReplyTo(0, "q"),
                new byte[0]);
    }

    private static KeyValueStore<Bytes, byte[]> store() {
        var context =
                new MockProcessorContext<>(
                        new Properties(), new TaskId(0, 0), Path.of("target").toFile());
        var store = ShelfStore.inMemory();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
