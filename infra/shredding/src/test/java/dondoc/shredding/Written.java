package dondoc.shredding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// A log as a broker leaves it: batches of a transactional producer, packed.
///
/// @param broker its directory
record Written(Path broker) {
    static final long PRODUCER = 41;
    static final short EPOCH = 3;

    static Written in(Path broker) throws IOException {
        Files.createDirectories(broker);
        Files.writeString(broker.resolve("meta.properties"), "version=1\n");
        return new Written(broker);
    }

    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    record Line(byte[] key, byte @Nullable [] value, Map<String, String> headers) {
        static Line of(String type, String key, String value) {
            return new Line(key.getBytes(UTF_8), value.getBytes(UTF_8), Map.of("ce_type", type));
        }

        private Header[] all() {
            return headers.entrySet().stream()
                    .map(e -> new RecordHeader(e.getKey(), e.getValue().getBytes(UTF_8)))
                    .toArray(Header[]::new);
        }
    }

    Path segment(String partition) {
        return broker.resolve(partition).resolve("00000000000000000000.log");
    }

    /// One batch at the end of a partition.
    void batch(String partition, long baseOffset, int sequence, Line... lines) throws IOException {
        var builder =
                MemoryRecords.builder(
                        ByteBuffer.allocate(1 << 16),
                        RecordBatch.CURRENT_MAGIC_VALUE,
                        Compression.zstd().build(),
                        TimestampType.CREATE_TIME,
                        baseOffset,
                        RecordBatch.NO_TIMESTAMP,
                        PRODUCER,
                        EPOCH,
                        sequence,
                        true,
                        7);
        for (int i = 0; i < lines.length; i++) {
            builder.appendWithOffset(
                    baseOffset + i, 1_000 + i, lines[i].key(), lines[i].value(), lines[i].all());
        }
        var file = segment(partition);
        Files.createDirectories(file.getParent());
        var bytes = builder.build().buffer();
        var array = new byte[bytes.remaining()];
        bytes.get(array);
        Files.write(file, array, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<Record> records(String partition) {
        var found = new ArrayList<Record>();
        Segment.of(broker).stream()
                .filter(s -> s.partition().equals(partition))
                .forEach(s -> s.read(found::add));
        return found;
    }
}
