package dondoc.eventsourcing.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/// The store of one task, in memory and not yet opened.
final class ShelfStore {
    private ShelfStore() {}

    static KeyValueStore<Bytes, byte[]> inMemory() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(TaskProcessor.STORE),
                        Serdes.Bytes(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
    }
}
