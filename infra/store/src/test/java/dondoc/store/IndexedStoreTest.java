package dondoc.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedStoreTest {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final int MANY = 3_000;
    private static final MVMap.Builder<KeyValue, Object> ENTRIES =
            new MVMap.Builder<KeyValue, Object>().keyType(new KeyType());

    @TempDir Path dir;

    /// A server and a client of it.
    private record Running(MongoServer server, MongoClient client) implements AutoCloseable {
        static Running on(MongoBackend backend) {
            var server = new MongoServer(backend);
            return new Running(
                    server, MongoClients.create("mongodb://localhost:" + server.bind().getPort()));
        }

        MongoCollection<Document> papers() {
            return client.getDatabase("office").getCollection("papers");
        }

        @Override
        public void close() {
            client.close();
            server.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void an_index_changes_no_answer(long seed) {
        try (var indexed = Running.on(IndexedStore.inMemory());
                var plain = Running.on(new MemoryBackend())) {
            var papers = new Papers(seed);
            Papers.index(indexed.papers());
            for (int step = 0; step < 300; step++) {
                change(papers, indexed, plain);
                if (step % 3 == 0) {
                    compare(papers, indexed.papers(), plain.papers());
                }
            }
        }
    }

    private static void change(Papers papers, Running indexed, Running plain) {
        var id = papers.id();
        var paper = papers.paper(id);
        var more = papers.upTo(10);
        for (var one : List.of(indexed.papers(), plain.papers())) {
            switch (more) {
                case 0 -> one.deleteOne(eq("_id", id));
                case 1 -> one.updateOne(eq("_id", id), Updates.set("due", paper.get("due")));
                default ->
                        one.replaceOne(
                                and(eq("_id", id), gte("state", 0)), new Document(paper), UPSERT);
            }
        }
    }

    private static void compare(
            Papers papers, MongoCollection<Document> indexed, MongoCollection<Document> plain) {
        var question = papers.question();
        var order = papers.order();
        int skip = papers.upTo(4);
        int limit = papers.upTo(30);
        var told = question.toBsonDocument() + " by " + order.toBsonDocument();
        assertThat(
                        indexed.find(question)
                                .sort(order)
                                .skip(skip)
                                .limit(limit)
                                .into(new ArrayList<>()))
                .as(told)
                .isEqualTo(
                        plain.find(question)
                                .sort(order)
                                .skip(skip)
                                .limit(limit)
                                .into(new ArrayList<>()));
        assertThat(indexed.countDocuments(question))
                .as(told)
                .isEqualTo(plain.countDocuments(question));
        var grouped =
                List.of(
                        Aggregates.match(question),
                        Aggregates.group("$state", Accumulators.sum("n", 1)),
                        Aggregates.sort(Sorts.ascending("_id")));
        assertThat(indexed.aggregate(grouped).into(new ArrayList<>()))
                .as(told)
                .isEqualTo(plain.aggregate(grouped).into(new ArrayList<>()));
    }

    @Test
    void read_from_behind_the_last_document_comes_first() {
        try (var running = Running.on(IndexedStore.inMemory())) {
            var papers = running.papers();
            fill(papers);
            var found = papers.find().sort(new Document("$natural", -1)).limit(2);
            assertThat(found.into(new ArrayList<>()))
                    .isEqualTo(
                            papers.find()
                                    .sort(Sorts.descending("_id"))
                                    .limit(2)
                                    .into(new ArrayList<>()))
                    .hasSize(2);
        }
    }

    @Test
    void what_an_index_answers_is_not_looked_through() {
        var store = IndexedStore.inMemory();
        try (var running = Running.on(store)) {
            var papers = running.papers();
            fill(papers);
            papers.createIndex(ascending("unit", "due", "_id"));
            papers.createIndex(ascending("due", "_id"));
            papers.createIndex(ascending("words"));
            var unit = eq("unit", "U1");
            assertThat(read(store, papers, unit, Sorts.ascending("due", "_id"), 10)).isEqualTo(10);
            assertThat(read(store, papers, unit, Sorts.descending("due", "_id"), 10)).isEqualTo(10);
            assertThat(read(store, papers, new Document(), Sorts.ascending("due", "_id"), 10))
                    .isEqualTo(10);
            var words = and(regex("words", "^\\Qwor\\E"), regex("words", "^\\Qodd\\E"));
            assertThat(read(store, papers, words, Sorts.ascending("due", "_id"), 10)).isEqualTo(10);
            var ids = and(gt("_id", "p00100"), lte("_id", "p00110"));
            assertThat(read(store, papers, ids, Sorts.ascending("_id"), 0)).isEqualTo(10);
            var version = and(eq("_id", "p00100"), lt("n", 0));
            assertThat(read(store, papers, version, Sorts.ascending("_id"), 0)).isEqualTo(1);
            var named = and(in("_id", "p00101", "p00201", "absent"), unit);
            assertThat(read(store, papers, named, Sorts.ascending("due", "_id"), 0)).isEqualTo(2);
            var many = in("_id", IntStream.range(0, 700).mapToObj("p%05d"::formatted).toList());
            assertThat(read(store, papers, many, Sorts.ascending("due", "_id"), 10)).isEqualTo(10);
            long before = store.documentsRead();
            assertThat(papers.countDocuments(and(unit, gte("due", "2026-05-03")))).isEqualTo(1400);
            assertThat(papers.countDocuments(words)).isEqualTo(1500);
            assertThat(store.documentsRead()).isEqualTo(before);
        }
    }

    @Test
    void what_no_index_answers_is_looked_through() {
        var store = IndexedStore.inMemory();
        try (var running = Running.on(store)) {
            fill(running.papers());
            assertThat(read(store, running.papers(), eq("unit", "U1"), Sorts.ascending("due"), 10))
                    .isEqualTo(MANY);
        }
    }

    @Test
    void what_has_no_order_is_not_indexed() {
        try (var running = Running.on(IndexedStore.inMemory())) {
            running.papers().createIndex(ascending("unit"));
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() ->
                            running.papers().insertOne(new Document("unit", new Document("a", 1))))
                    .withMessageContaining("only text, numbers, truth values and moments");
            assertThat(running.papers().countDocuments()).isZero();
        }
    }

    @Test
    void a_change_to_what_has_no_order_is_refused_and_leaves_every_index_as_it_was() {
        try (var running = Running.on(IndexedStore.inMemory())) {
            var papers = running.papers();
            papers.createIndex(ascending("due"));
            papers.createIndex(ascending("unit"));
            papers.insertOne(new Document("_id", "p").append("due", 1).append("unit", "a"));
            var change =
                    Updates.combine(
                            Updates.set("due", 2), Updates.set("unit", new Document("a", 1)));
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> papers.updateOne(eq("_id", "p"), change));
            for (var still : List.of(eq("due", 1), eq("unit", "a"), eq("_id", "p"))) {
                assertThat(papers.find(still).first())
                        .isEqualTo(new Document("_id", "p").append("due", 1).append("unit", "a"));
            }
            assertThat(papers.countDocuments(eq("due", 2))).isZero();
        }
    }

    @Test
    void an_index_made_later_or_found_again_in_the_file_holds_what_is_there() {
        var file = dir.resolve("office.mv");
        try (var running = Running.on(IndexedStore.on(file))) {
            fill(running.papers());
            running.papers().createIndex(ascending("unit", "due", "_id"));
        }
        var store = IndexedStore.on(file);
        try (var running = Running.on(store)) {
            assertThat(running.papers().countDocuments(eq("unit", "U1"))).isEqualTo(MANY / 2);
            assertThat(read(store, running.papers(), eq("unit", "U1"), Sorts.ascending("due"), 5))
                    .isEqualTo(5);
            running.client().getDatabase("office").drop();
            running.papers().createIndex(ascending("unit", "due", "_id"));
            assertThat(running.papers().countDocuments(eq("unit", "U1"))).isZero();
        }
    }

    /// The map is opened under the name the server gives it, or its keys were in the server's form.
    @Test
    void the_keys_of_a_unique_index_lie_as_text_and_are_refused_twice_also_when_found_again() {
        var file = dir.resolve("office.mv");
        try (var running = Running.on(IndexedStore.on(file))) {
            running.papers().createIndex(ascending("code"), new IndexOptions().unique(true));
            running.papers().insertOne(new Document("_id", "p").append("code", "c"));
        }
        assertThat(entries(file, "code_1")).containsExactly(new KeyValue("c"));
        try (var running = Running.on(IndexedStore.on(file))) {
            refused(running, new Document("_id", "q").append("code", "c"));
        }
    }

    @Test
    void a_document_of_a_text_id_has_no_entry_and_is_refused_twice_also_when_found_again() {
        var file = dir.resolve("office.mv");
        List<Object> ids = List.of("p", 1, new ObjectId());
        try (var running = Running.on(IndexedStore.on(file))) {
            running.papers().insertOne(named("p"));
            running.client().getDatabase("office").drop();
            running.papers().insertMany(ids.stream().map(IndexedStoreTest::named).toList());
            refused(running, named("p"));
        }
        assertThat(entries(file, "_id_")).hasSize(2).doesNotContain(new KeyValue("p"));
        try (var running = Running.on(IndexedStore.on(file))) {
            ids.forEach(id -> refused(running, named(id)));
            refused(running, named(1.0));
            for (var id : ids) {
                assertThat(running.papers().deleteOne(eq("_id", id)).getDeletedCount())
                        .isEqualTo(1);
                running.papers().insertOne(named(id));
            }
        }
    }

    @Test
    void an_entry_of_a_text_id_that_an_earlier_program_left_counts_for_nothing() {
        var file = dir.resolve("office.mv");
        try (var running = Running.on(IndexedStore.on(file))) {
            running.papers().insertOne(named("p"));
        }
        try (var stored = MVStore.open(file.toString())) {
            for (var id : List.of("p", "gone")) {
                stored.openMap(place("_id_"), ENTRIES).put(new KeyValue(id), id);
            }
        }
        try (var running = Running.on(IndexedStore.on(file))) {
            refused(running, named("p"));
            running.papers().insertOne(named("gone"));
            assertThat(running.papers().deleteOne(eq("_id", "gone")).getDeletedCount())
                    .isEqualTo(1);
        }
    }

    private static Document named(Object id) {
        return new Document("_id", id);
    }

    private static void refused(Running running, Document paper) {
        long before = running.papers().countDocuments();
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> running.papers().insertOne(paper))
                .satisfies(e ->
                        assertThat(e.getError().getCategory())
                                .isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(running.papers().countDocuments()).isEqualTo(before);
    }

    private static List<KeyValue> entries(Path file, String index) {
        try (var stored = MVStore.open(file.toString())) {
            assertThat(stored.hasMap(place(index))).isTrue();
            return List.copyOf(stored.openMap(place(index), ENTRIES).keySet());
        }
    }

    private static String place(String index) {
        return "office.papers._index_" + index;
    }

    /// The file is taken away while it is written to, as by a kill.
    @Test
    void a_document_and_its_place_in_the_indexes_are_lost_together_or_not_at_all()
            throws IOException, InterruptedException {
        var file = dir.resolve("office.mv");
        var going = new AtomicBoolean(true);
        try (var running = Running.on(IndexedStore.on(file))) {
            Papers.index(running.papers());
            var writer = Thread.ofPlatform().start(() -> write(running.papers(), going));
            for (int kill = 0; kill < 4; kill++) {
                var before = Files.getLastModifiedTime(file);
                await().until(() -> !Files.getLastModifiedTime(file).equals(before));
                var taken = Files.copy(file, dir.resolve("taken-" + kill + ".mv"));
                agreed(taken);
            }
            going.set(false);
            writer.join();
        }
    }

    private static void write(MongoCollection<Document> papers, AtomicBoolean going) {
        var drawn = new Papers(7);
        while (going.get()) {
            var id = drawn.id();
            papers.replaceOne(eq("_id", id), drawn.paper(id), UPSERT);
        }
    }

    private static void agreed(Path file) {
        try (var running = Running.on(IndexedStore.on(file))) {
            var papers = running.papers();
            var all = papers.find().into(new ArrayList<>());
            var byDue = papers.find().sort(Sorts.ascending("due", "_id")).into(new ArrayList<>());
            assertThat(byDue).containsExactlyInAnyOrderElementsOf(all);
            for (int state = 0; state < 3; state++) {
                int wanted = state;
                assertThat(papers.countDocuments(eq("state", state)))
                        .isEqualTo(
                                all.stream()
                                        .filter(d -> Objects.equals(d.get("state"), wanted))
                                        .count());
            }
        }
    }

    private static void fill(MongoCollection<Document> papers) {
        papers.insertMany(
                IntStream.range(0, MANY)
                        .mapToObj(n ->
                                new Document("_id", "p%05d".formatted(n))
                                        .append("unit", "U" + n % 2)
                                        .append("due", "2026-05-%02d".formatted(1 + n % 30))
                                        .append("n", n)
                                        .append(
                                                "words",
                                                List.of("word", n % 2 == 0 ? "even" : "odd")))
                        .toList());
    }

    private static long read(
            IndexedStore store,
            MongoCollection<Document> papers,
            Bson question,
            Bson order,
            int limit) {
        long before = store.documentsRead();
        papers.find(question).sort(order).limit(limit).into(new ArrayList<>());
        return store.documentsRead() - before;
    }
}
