package dondoc.eventsourcing.stream;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/// Which commands may have been answered with a row. Nearly every command is new, and to look for its
/// answer in the store took a sixth of deciding it.
///
/// All are known where none was answered yet, elsewhere when a sweep has been once round; a round also
/// makes those forgotten that are not there any more.
final class AnsweredIds {
    private static final int IN_A_WEEK = 1 << 17;

    private @Nullable BloomFilter all;
    private BloomFilter sinceRoundBegan = new BloomFilter(IN_A_WEEK);

    AnsweredIds(boolean noneYet) {
        this.all = noneYet ? new BloomFilter(IN_A_WEEK) : null;
    }

    /// Its answer was put on the shelf, or was found there by the sweep.
    void met(Bytes key) {
        sinceRoundBegan.add(key);
        if (all != null) {
            all.add(key);
        }
    }

    /// The sweep has seen every answer that was there when it began, and [#met] told the others.
    void roundEnded() {
        all = sinceRoundBegan;
        sinceRoundBegan = new BloomFilter(IN_A_WEEK);
    }

    boolean mayHave(Bytes key) {
        return all == null || all.mayHave(key);
    }
}
