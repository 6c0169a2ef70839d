package dondoc.eventsourcing.stream;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;

/// Keys of which it may be asked whether they were never added: then they are certainly not here.
final class BloomFilter {
    /// 1 MiB: with a million keys in it, 2 in 100 others may be here, too.
    private static final int BITS = 1 << 23;

    private static final int PLACES = 4;

    private final BitSet bits = new BitSet(BITS);

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

    private static int[] placesOf(Bytes key) {
        var place = Utils.murmur2(key.get());
        var step = Arrays.hashCode(key.get()) | 1;
        var places = new int[PLACES];
        for (var n = 0; n < PLACES; n++) {
            places[n] = place & (BITS - 1);
            place += step;
        }
        return places;
    }
}
