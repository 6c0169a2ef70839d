package dondoc.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class KeyTypeTest {
    private static final List<KeyValue> SORTED_TEXTS =
            List.of(
                    new KeyValue(""),
                    new KeyValue("a"),
                    new KeyValue("aa"),
                    new KeyValue("b"),
                    new KeyValue("nhiệm vụ"));
    private static final List<KeyValue> OTHERS =
            List.of(new KeyValue(1.0), new KeyValue(true), new KeyValue("a", "b"));

    private final KeyType type = new KeyType();

    @Test
    void what_is_written_is_read_again() {
        for (var key : all()) {
            var buffer = new WriteBuffer();
            type.write(buffer, key);
            var bytes = buffer.getBuffer().flip();
            assertThat(type.read(bytes)).isEqualTo(key);
            assertThat(bytes.hasRemaining()).isFalse();
            assertThat(type.getMemory(key)).isPositive();
        }
    }

    @Test
    void texts_are_in_their_order_before_all_else_and_every_key_equals_itself_alone() {
        var keys = all();
        Collections.shuffle(keys, new Random(3));
        keys.sort(type);
        assertThat(keys).startsWith(SORTED_TEXTS.toArray(KeyValue[]::new));
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                assertThat(Integer.signum(type.compare(keys.get(i), keys.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    private static List<KeyValue> all() {
        var all = new ArrayList<>(SORTED_TEXTS);
        all.addAll(OTHERS);
        return all;
    }
}
