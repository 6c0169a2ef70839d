package dondoc.shredding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.shredding.Written.Line;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShreddingTest {
    private static final String EVENTS = "task.events-0";
    private static final String SHELF = "task-engine-shelf-changelog-0";
    private static final String SECRET = "Hồng Hạc là bí mật";
    private static final String DECISION =
            "{\"directive\":\"d1\",\"on\":\"2026-06-01\",\"document\":\"12/TB\",\"reason\":\"nhầm\"}";

    @TempDir Path dir;

    private final List<String> told = new ArrayList<>();
    private Written written = new Written(Path.of(""));

    @BeforeEach
    void a_log() throws IOException {
        written = Written.in(dir.resolve("broker"));
        written.batch(
                EVENTS,
                0,
                0,
                Line.of("directive.registered.v1", "d1", said("about")),
                Line.of("task.assigned.v1", "t1", assigned("d1")));
        written.batch(
                EVENTS,
                5,
                2,
                Line.of("task.assigned.v1", "t2", assigned("d2")),
                Line.of("task.progress-updated.v1", "t2", "{\"text\":\"của việc khác\"}"));
        written.batch(EVENTS, 9, 4, Line.of("directive.shredded.v1", "d1", DECISION));
        Files.writeString(index(), "places in the old file");
    }

    private Path index() {
        return written.broker().resolve(EVENTS).resolve("00000000000000000000.index");
    }

    private static String said(String field) {
        return "{\"directive\":\"d1\",\"" + field + "\":\"" + SECRET + "\",\"year\":2026}";
    }

    private static String assigned(String directive) {
        var content = directive.equals("d1") ? SECRET : "một việc khác của thành phố";
        return "{\"directive\":\"%s\",\"content\":\"%s\"}".formatted(directive, content);
    }

    private boolean run() {
        return new Shredding(dir, LocalDate.of(2026, 6, 2), told::add).run();
    }

    private String value(int index) {
        return text(written.records(EVENTS).get(index));
    }

    private static String text(Record record) {
        return new String(Utils.toArray(record.value()), UTF_8);
    }

    private List<String> heads() throws IOException {
        var heads = new ArrayList<String>();
        try (var records = FileRecords.open(written.segment(EVENTS).toFile(), false)) {
            for (RecordBatch b : records.batches()) {
                heads.add(
                        "%d-%d %d/%d/%d %s %d %s"
                                .formatted(
                                        b.baseOffset(),
                                        b.lastOffset(),
                                        b.producerId(),
                                        b.producerEpoch(),
                                        b.baseSequence(),
                                        b.isTransactional(),
                                        b.partitionLeaderEpoch(),
                                        b.compressionType()));
            }
        }
        return heads;
    }

    private List<String> shells() {
        return written.records(EVENTS).stream()
                .map(r ->
                        r.offset()
                                + " "
                                + r.timestamp()
                                + " "
                                + Topics.text(r.key())
                                + " "
                                + Topics.type(r))
                .toList();
    }

    @Test
    void texts_go_and_everything_else_of_every_record_and_batch_stays() throws IOException {
        var heads = heads();
        var shells = shells();
        assertThat(run()).as(told.toString()).isTrue();
        assertThat(heads()).isEqualTo(heads).contains("5-6 41/3/2 true 7 zstd");
        assertThat(shells()).isEqualTo(shells);
        assertThat(value(0))
                .isEqualTo(said("about").replace(SECRET, "[Nội dung mật đã được gỡ bỏ]"));
        assertThat(value(1)).doesNotContain(SECRET).contains("\"directive\":\"d1\"");
        assertThat(value(2)).isEqualTo(assigned("d2"));
        assertThat(value(4)).isEqualTo(DECISION.replace("}", ",\"removedOn\":\"2026-06-02\"}"));
        assertThat(index()).doesNotExist();
        assertThat(told).noneMatch(line -> line.contains("Hồng Hạc"));
    }

    @Test
    void a_batch_of_others_stays_byte_for_byte() throws IOException {
        var before = batch(1);
        run();
        assertThat(batch(1)).isEqualTo(before);
    }

    private byte[] batch(int index) throws IOException {
        try (var records = FileRecords.open(written.segment(EVENTS).toFile(), false)) {
            var all = new ArrayList<byte[]>();
            for (RecordBatch b : records.batches()) {
                var bytes = ByteBuffer.allocate(b.sizeInBytes());
                b.writeTo(bytes);
                all.add(bytes.array());
            }
            return all.get(index);
        }
    }

    @Test
    void on_the_engines_shelf_events_are_marked_and_answers_deleted() throws IOException {
        var type = "task.progress-updated.v1";
        var row = (char) type.length() + type + "{\"text\":\"" + SECRET + "\"}";
        written.batch(
                SHELF,
                0,
                0,
                shelf("et1\0\0\0\0\0\0\0\0\2", row),
                shelf("et2\0\0\0\0\0\0\0\0\2", row),
                shelf("at1\0c1\0", "an answer that quotes"),
                shelf("at2\0c1\0", "another one's"),
                shelf("et1\0\0\0\0\0\0\0\0\3", withOrigin(type, "{\"text\":\"" + SECRET + "\"}")),
                shelf("et1\0\0\0\0\0\0\0\0\4", withOrigin(type, "{}")),
                shelf("et2\0\0\0\0\0\0\0\0\3", withOrigin(type, "{}")));
        assertThat(run()).isFalse();
        var rows = written.records(SHELF);
        assertThat(text(rows.get(0))).startsWith((char) type.length() + type).contains("Nội dung");
        assertThat(text(rows.get(1))).isEqualTo(row);
        assertThat(rows.get(2).hasValue()).isFalse();
        assertThat(text(rows.get(3))).isEqualTo("another one's");
        assertThat(text(rows.get(4))).isEqualTo(text(rows.get(0)));
        assertThat(text(rows.get(5))).isEqualTo((char) type.length() + type + "{}");
        assertThat(Utils.toArray(rows.get(6).value())).isEqualTo(withOrigin(type, "{}"));
        assertThat(told).contains("Still found in " + SHELF + "@1");
    }

    private static Line shelf(String key, String value) {
        return shelf(key, value.getBytes(UTF_8));
    }

    private static Line shelf(String key, byte[] value) {
        return new Line(key.getBytes(UTF_8), value, Map.of());
    }

    /// As `EventRowTest` of the engine holds it.
    @Test
    void what_stands_beside_an_event_is_taken_out_of_the_engines_own_row() throws IOException {
        var row =
                "8d6a61722e66696c6c65642e763100000026000000000000000100000000000000020000"
                        + "000330313233343536373839616263646566"
                        + "63317b226a6172223a226a31227d";
        written.batch(SHELF, 0, 0, shelf("et1\0\0\0\0\0\0\0\0\1", HexFormat.of().parseHex(row)));
        assertThat(run()).as(told.toString()).isTrue();
        assertThat(text(written.records(SHELF).getFirst()))
                .isEqualTo((char) 13 + "jar.filled.v1{\"jar\":\"j1\"}");
    }

    private static byte[] withOrigin(String type, String body) {
        var origin = "when, fingerprint, id".getBytes(UTF_8);
        return ByteBuffer.allocate(
                        1
                                + type.length()
                                + Integer.BYTES
                                + origin.length
                                + body.getBytes(UTF_8).length)
                .put((byte) (type.length() | 0x80))
                .put(type.getBytes(UTF_8))
                .putInt(origin.length)
                .put(origin)
                .put(body.getBytes(UTF_8))
                .array();
    }

    @Test
    void what_nobody_could_read_goes_as_a_whole_and_so_does_its_reason() throws IOException {
        written.batch(
                "task.commands.dlq-0",
                0,
                0,
                new Line(
                        "t1".getBytes(UTF_8),
                        ("{\"text\":" + SECRET).getBytes(UTF_8),
                        Map.of("type", "task.update-progress.v1", "dlq-reason", "not " + SECRET)));
        written.batch(
                "reporting.tasks.dlq-0",
                0,
                0,
                new Line(
                        "t1".getBytes(UTF_8),
                        said("content").getBytes(UTF_8),
                        Map.of("ce_source", "/task-service", "ce_type", "task.assigned.v1")));
        assertThat(run()).as(told.toString()).isTrue();
        var letter = written.records("task.commands.dlq-0").getFirst();
        assertThat(text(letter)).doesNotContain("Hồng Hạc");
        assertThat(Topics.header(letter, "dlq-reason")).isEmpty();
        assertThat(Topics.header(letter, "type")).isEqualTo("task.update-progress.v1");
    }

    @Test
    void logs_are_marked_and_what_is_derived_is_removed_but_not_what_was_published()
            throws IOException {
        var log = dir.resolve("logs/task-service.log");
        var edition = dir.resolve("state/publication-service/public/list.pdf");
        for (var file :
                List.of(
                        log,
                        edition,
                        dir.resolve("state/task-service/rocksdb/1.sst"),
                        dir.resolve("store/store.mv"))) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, file.equals(edition) ? "a list" : "x " + SECRET + " y");
        }
        assertThat(run()).as(told.toString()).isTrue();
        assertThat(Files.readString(log)).isEqualTo("x [Nội dung mật đã được gỡ bỏ] y");
        assertThat(edition).hasContent("a list");
        assertThat(dir.resolve("state/task-service")).doesNotExist();
        assertThat(dir.resolve("store")).doesNotExist();
    }

    @Test
    void what_is_still_found_is_told_by_its_place_and_not_recorded_as_removed() throws IOException {
        Files.writeString(dir.resolve("note.txt"), SECRET);
        assertThat(run()).isFalse();
        assertThat(told).contains("Still found in " + dir.resolve("note.txt"));
        assertThat(value(4)).isEqualTo(DECISION);
        Files.delete(dir.resolve("note.txt"));
        assertThat(run()).isTrue();
        assertThat(value(4)).contains("removedOn");
    }

    @Test
    void a_second_run_changes_nothing_and_what_a_killed_one_left_is_removed() throws IOException {
        run();
        var once = Files.readAllBytes(written.segment(EVENTS));
        var half = written.broker().resolve(EVENTS).resolve("00000000000000000000.log.shred");
        Files.writeString(half, "half a segment");
        told.clear();
        assertThat(run()).isTrue();
        assertThat(told).contains("Rewrote 0 records in 0 segments.");
        assertThat(Files.readAllBytes(written.segment(EVENTS))).isEqualTo(once);
        assertThat(half).doesNotExist();
    }

    @Test
    void a_segment_that_cannot_be_read_to_its_end_is_left_as_it_is() throws IOException {
        var whole = Files.readAllBytes(written.segment(EVENTS));
        var damaged = whole.clone();
        damaged[whole.length - 3] ^= 1;
        for (var bytes : List.of(damaged, java.util.Arrays.copyOf(whole, whole.length - 7))) {
            Files.write(written.segment(EVENTS), bytes);
            assertThatThrownBy(this::run)
                    .isInstanceOf(Hindered.class)
                    .hasMessageContaining("start and stop the installation once");
            assertThat(written.segment(EVENTS)).hasBinaryContent(bytes);
        }
    }

    @Test
    void without_a_decision_nothing_is_touched() throws IOException {
        Files.delete(written.segment(EVENTS));
        Files.createDirectories(dir.resolve("store"));
        assertThat(run()).isTrue();
        assertThat(told).containsExactly("No directive is shredded: there is nothing to remove.");
        assertThat(dir.resolve("store")).exists();
    }

    @Test
    void what_hinders_is_told_in_one_line() throws IOException {
        var nowhere = dir.resolve("nowhere");
        assertThatThrownBy(() -> new Shredding(nowhere, LocalDate.EPOCH, told::add).run())
                .isInstanceOf(Hindered.class)
                .hasMessage("There is no directory " + nowhere + ".");
        var other = Files.createDirectories(dir.resolve("other"));
        assertThatThrownBy(() -> new Shredding(other, LocalDate.EPOCH, told::add).run())
                .isInstanceOf(Hindered.class)
                .hasMessageContaining("neither the data directory");
        try (var lock =
                        FileChannel.open(
                                written.broker().resolve(".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var held = lock.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(this::run)
                    .isInstanceOf(Hindered.class)
                    .hasMessageContaining("stop the installation first");
        }
        assertThat(value(0)).contains(SECRET);
    }
}
