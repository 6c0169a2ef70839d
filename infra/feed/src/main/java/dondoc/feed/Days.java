package dondoc.feed;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// Which day each partition of a topic has begun, as far as it is folded and stored.
///
/// @param begun partition -> day; a partition without any day is absent
/// @param partitions how many the topic has
public record Days(Map<Integer, LocalDate> begun, int partitions) {
    public Days {
        begun = Map.copyOf(begun);
    }

    /// The day all partitions have begun; all facts recorded before it are folded. Empty until
    /// every partition has begun one.
    public Optional<LocalDate> everywhere() {
        return partitions > 0 && begun.size() >= partitions
                ? Optional.of(Collections.min(begun.values()))
                : Optional.empty();
    }
}
