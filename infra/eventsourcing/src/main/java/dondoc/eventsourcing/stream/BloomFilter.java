package dondoc.eventsourcing.stream;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;

/// Keys of which it may be asked whether they were never added: then they are certainly not here.
final class BloomFilter {
    private static final int BITS_PER_KEY = 8;
    private static final int PLACES = 4;

    private final int size;
    private final BitSet bits;

    /// @param keys with so many in it, fewer than 3 in 100 others may be here, too
    BloomFilter(int keys) {
        this.size = Integer.highestOneBit(keys * BITS_PER_KEY - 1) << 1;
        this.bits = new BitSet(size);
    }

    void add(Bytes key) {
        for (var place : placesOf(key)) {
            bits.set(place);
        }
    }

    boolean mayHave(Bytes key) {
        for (var place : placesOf(key)) {
            if (!bits.get(place)) {
                return false;
            }
        }
        return true;
    }

    private int[] placesOf(Bytes key) {
        var place = Utils.murmur2(key.get());
        var step = Arrays.hashCode(key.get()) | 1;
        var places = new int[PLACES];
        for (var n = 0; n < PLACES; n++) {
            places[n] = place & (size - 1);
            place += step;
        }
        return places;
    }
}
