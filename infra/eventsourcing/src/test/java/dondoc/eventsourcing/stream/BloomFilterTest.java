package dondoc.eventsourcing.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class BloomFilterTest {
    private static final byte ROOM = 'a';

    private static final int KEYS = 1 << 17;

    private final BloomFilter keys = new BloomFilter(KEYS);

    @Test
    void every_key_that_was_added_may_be_here() {
        IntStream.range(0, KEYS).forEach(n -> keys.add(key(n)));
        assertThat(IntStream.range(0, KEYS)).allMatch(n -> keys.mayHave(key(n)));
    }

    @Test
    void hardly_any_other_key_may() {
        IntStream.range(0, KEYS).forEach(n -> keys.add(key(n)));
        var mistaken = IntStream.range(KEYS, 2 * KEYS).filter(n -> keys.mayHave(key(n))).count();
        assertThat(mistaken).isLessThan(3 * KEYS / 100);
    }

    private static Bytes key(int number) {
        return Shelf.key(ROOM, "task-" + number % 1000, "command-" + number);
    }
}
