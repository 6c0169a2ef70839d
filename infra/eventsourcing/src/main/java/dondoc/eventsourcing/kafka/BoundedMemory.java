package dondoc.eventsourcing.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/// All stores of the process share one budget of native memory, however many partitions it has.
public final class BoundedMemory implements RocksDBConfigSetter {
    private static final long MEBIBYTE = 1 << 20;
    private static final long WRITE_BUFFERS = 48 * MEBIBYTE;
    private static final Cache CACHE = new LRUCache(128 * MEBIBYTE);
    private static final WriteBufferManager WRITES = new WriteBufferManager(WRITE_BUFFERS, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(WRITES);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // the budget outlives every single store
    }
}
