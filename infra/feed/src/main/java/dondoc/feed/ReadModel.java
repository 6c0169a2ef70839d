package dondoc.feed;

import java.util.List;
import java.util.Set;

/// What a service keeps in its own database to answer questions, folded from facts.
///
/// A fold may be given the same fact again (after a crash, after a broken store) and must then
/// change nothing: keep the sequence seen in each document. All methods are called on the feed's
/// one thread.
public interface ReadModel {

    /// Name of its offsets, of its dead-letter topic and of its counters, e.g. `tasks`. Changing it
    /// folds everything again.
    String name();

    /// Types it reads. Others are skipped and counted.
    Set<String> types();

    /// What has to be there before the first fact: indexes. Idempotent.
    default void prepare() {}

    /// Facts in their order per partition.
    ///
    /// @throws com.mongodb.MongoException when the store is in trouble: the same facts come again
    /// @throws java.io.UncheckedIOException likewise, when files are
    /// @throws RuntimeException anything else: the fact at fault is found by folding one at a time,
    ///     and parked
    void fold(List<Fact> facts);

    /// Facts, offsets and days of a batch are stored. Called when a day has begun somewhere, and
    /// once after a start even when nothing new came: what follows from a day must be idempotent.
    /// An exception is trouble, not poison: it is called again.
    default void settled(Days days) {}
}
