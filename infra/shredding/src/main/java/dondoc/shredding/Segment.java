package dondoc.shredding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecordsBuilder;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.ByteBufferOutputStream;

/// A segment of a partition's log, read and written with the classes with which the broker does so.
///
/// @param topic its topic
/// @param partition e.g. `task.events-0`
/// @param file ends with `.log`, or with `.log.swap` where the broker was stopped while cleaning
record Segment(String topic, String partition, Path file) {
    private static final Pattern PARTITION = Pattern.compile("(.+)-\\d+");
    private static final Pattern LOG = Pattern.compile("\\d{20}\\.log(\\.swap)?");
    private static final Pattern ABANDONED = Pattern.compile(".*\\.(deleted|cleaned|shred)");
    private static final String BESIDE = ".shred";
    private static final String UNREADABLE =
            "%s cannot be read to its end: start and stop the installation once, which mends it,"
                    + " and try again.";
    private static final int SMALLEST_BUFFER = 4_096;

    /// The segments of all topics but the broker's own, in order.
    static List<Segment> of(Path broker) {
        var segments = new ArrayList<Segment>();
        for (var partition : Trees.children(broker)) {
            var name = partition.getFileName().toString();
            var parts = PARTITION.matcher(name);
            if (Files.isDirectory(partition) && parts.matches() && !name.startsWith("__")) {
                Trees.children(partition).stream()
                        .filter(f -> LOG.matcher(f.getFileName().toString()).matches())
                        .forEach(f -> segments.add(new Segment(parts.group(1), name, f)));
            }
        }
        return segments;
    }

    /// Removes what the broker itself would remove at its next start, and what an earlier run that was
    /// killed had begun.
    static void removeAbandoned(Path broker) {
        for (var partition : Trees.children(broker)) {
            if (partition.getFileName().toString().endsWith("-delete")) {
                Trees.overwriteAndDelete(partition);
            } else if (Files.isDirectory(partition)) {
                Trees.children(partition).stream()
                        .filter(f -> ABANDONED.matcher(f.getFileName().toString()).matches())
                        .forEach(Trees::overwriteAndDelete);
            }
        }
    }

    /// Reads every record but the marks of transactions.
    void read(Consumer<Record> reader) {
        eachBatch(batch -> {
            if (!batch.isControlBatch()) {
                batch.forEach(reader);
            }
        });
    }

    /// Writes the segment anew beside itself and moves it over itself, if there is anything to change.
    /// The indexes go first: they hold places in the file, and the broker builds them again.
    ///
    /// @param judge the record as it is to be, the same one for one that stays
    /// @return how many records were changed
    int rewrite(Function<Record, Kept> judge) {
        var changed = changes(judge);
        if (changed == 0) {
            return 0;
        }
        var beside = file.resolveSibling(file.getFileName() + BESIDE);
        try (var out =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            eachBatch(batch -> write(anew(batch, judge), out));
            out.force(true);
            removeIndexes();
            Trees.replace(file, beside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + beside, e);
        }
        return changed;
    }

    private int changes(Function<Record, Kept> judge) {
        int[] changed = {0};
        read(record -> changed[0] += judge.apply(record).changed() ? 1 : 0);
        return changed[0];
    }

    /// What a broker that was killed left of a batch, only the broker cuts off.
    private void eachBatch(Consumer<RecordBatch> reader) {
        try (var records = FileRecords.open(file.toFile(), false)) {
            long read = 0;
            for (var batch : records.batches()) {
                batch.ensureValid();
                reader.accept(batch);
                read += batch.sizeInBytes();
            }
            if (read != Trees.size(file)) {
                throw new Hindered(UNREADABLE.formatted(file));
            }
        } catch (KafkaException e) {
            throw new Hindered(UNREADABLE.formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// A batch in which nothing changes stays byte for byte.
    private static ByteBuffer anew(RecordBatch batch, Function<Record, Kept> judge) {
        var kept = new ArrayList<Kept>();
        if (!batch.isControlBatch()) {
            batch.forEach(r -> kept.add(judge.apply(r)));
        }
        if (kept.stream().noneMatch(Kept::changed)) {
            var same = ByteBuffer.allocate(batch.sizeInBytes());
            batch.writeTo(same);
            return same.flip();
        }
        try (var builder = builder(batch)) {
            for (var k : kept) {
                var r = k.record();
                builder.appendWithOffset(
                        r.offset(), r.timestamp(), r.key(), k.value(), k.headers());
            }
            builder.overrideLastOffset(batch.lastOffset());
            return builder.build().buffer().duplicate();
        }
    }

    private static MemoryRecordsBuilder builder(RecordBatch batch) {
        var out = new ByteBufferOutputStream(Math.max(SMALLEST_BUFFER, batch.sizeInBytes()));
        return new MemoryRecordsBuilder(
                out,
                batch.magic(),
                Compression.of(batch.compressionType()).build(),
                batch.timestampType(),
                batch.baseOffset(),
                batch.timestampType() == TimestampType.LOG_APPEND_TIME
                        ? batch.maxTimestamp()
                        : RecordBatch.NO_TIMESTAMP,
                batch.producerId(),
                batch.producerEpoch(),
                batch.baseSequence(),
                batch.isTransactional(),
                batch.isControlBatch(),
                batch.partitionLeaderEpoch(),
                out.limit(),
                batch.deleteHorizonMs().orElse(RecordBatch.NO_TIMESTAMP));
    }

    private static void write(ByteBuffer bytes, FileChannel out) {
        try {
            while (bytes.hasRemaining()) {
                var _ = out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeIndexes() throws IOException {
        var name = file.getFileName().toString();
        var base = name.substring(0, name.indexOf('.'));
        for (var index : List.of(".index", ".timeindex")) {
            var suffix = name.endsWith(".swap") ? index + ".swap" : index;
            var _ = Files.deleteIfExists(file.resolveSibling(base + suffix));
        }
    }

    /// Where a record lies, for a person.
    String place(Record record) {
        return partition + "@" + record.offset();
    }
}
