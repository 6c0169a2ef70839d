package dondoc.eventsourcing.stream;

import static dondoc.eventsourcing.stream.OnePartition.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.wire.ReplyTo;
import dondoc.eventsourcing.wire.Wish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerMemoryTest {
    private static final long NOW = OnePartition.NOON.toEpochMilli();
    private static final int ROWS_PER_SWEEP = 3;
    private static final byte[] ANSWER = {1};

    private final Shelf shelf = new Shelf(store());
    private AnswerMemory memory = new AnswerMemory(shelf, ROWS_PER_SWEEP);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_answer_is_recalled_and_no_other_whatever_sweeps_and_restarts_lie_between(long seed) {
        var chance = new Random(seed);
        List<Wish> answered = new ArrayList<>();
        for (var step = 0; step < 300; step++) {
            switch (chance.nextInt(8)) {
                case 0 -> memory = new AnswerMemory(shelf, ROWS_PER_SWEEP);
                case 1, 2, 3 -> memory.forget(NOW);
                default -> {
                    var wish = wish("c" + chance.nextInt(1_000_000));
                    memory.remember(wish, ANSWER, NOW);
                    answered.add(wish);
                }
            }
            assertThat(answered).allMatch(wish -> memory.recall(wish, NOW).isPresent());
            assertThat(memory.recall(wish("new-" + step), NOW)).isEmpty();
        }
    }

    private static Wish wish(String id) {
        return new Wish(
                Wish.Kind.COMMAND,
                id,
                "j1",
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
