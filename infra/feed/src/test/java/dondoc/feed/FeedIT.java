package dondoc.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.integration.handler.LoggingHandler;

class FeedIT {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);

    @TempDir static Path dir;
    private static Broker broker;

    private MongoServer store;
    private MongoClient client;
    private MongoDatabase database;
    private int storePort;
    private String name;
    private Topic topic;
    private @Nullable ConfigurableApplicationContext service;

    @BeforeAll
    static void startBroker() {
        broker = Broker.start(BrokerSettings.in(dir.resolve("broker")));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start(TestInfo test) {
        store = new MongoServer(new MemoryBackend());
        storePort = store.bind().getPort();
        client = MongoClients.create("mongodb://localhost:" + storePort);
        database = client.getDatabase("sample");
        name = "sample%08x.events".formatted(test.getDisplayName().hashCode());
        topic = new Topic(broker.bootstrapServers(), name);
    }

    @AfterEach
    void stop() {
        leave();
        topic.close();
        client.close();
        store.shutdown();
    }

    @Test
    void a_topic_that_comes_later_is_waited_for() throws Exception {
        follow();
        topic.create().enter("a1", "one", "two");
        awaitLines("a1", "1:one", "2:two");
    }

    @Test
    void an_aborted_transaction_is_never_seen_and_an_unknown_type_is_skipped_and_counted()
            throws Exception {
        topic.create();
        follow();
        topic.abort("a1", "never");
        topic.send("a1", "line.coloured.v1", "{}");
        topic.enter("a1", "seen");
        awaitLines("a1", "2:seen");
        var skipped =
                service()
                        .getBean(MeterRegistry.class)
                        .get("dondoc.feed.skipped")
                        .tag("type", "line.coloured.v1")
                        .counter();
        assertThat(skipped.count()).isEqualTo(1);
    }

    @Test
    void a_restart_goes_on_where_the_store_says_and_not_at_the_beginning() throws Exception {
        topic.create();
        follow();
        topic.enter("a1", "one");
        awaitLines("a1", "1:one");
        leave();
        database.getCollection("accounts").drop();
        follow();
        topic.enter("a1", "two");
        awaitLines("a1", "2:two");
    }

    @Test
    void a_crash_between_fold_and_offset_folds_again_without_effect() throws Exception {
        topic.create();
        follow();
        topic.enter("a1", "one", "two");
        topic.enter("a2", "three");
        awaitLines("a1", "1:one", "2:two");
        awaitLines("a2", "1:three");
        leave();
        var before = Follower.accounts(database);
        database.getCollection("feed.bookmarks").drop();
        follow();
        topic.enter("a3", "four");
        awaitLines("a3", "1:four");
        topic.enter("a1", "five");
        awaitLines("a1", "1:one", "2:two", "3:five");
        assertThat(Follower.accounts(database)).containsEntry("a2", before.get("a2"));
    }

    @Test
    void a_dropped_database_is_rebuilt_byte_for_byte() throws Exception {
        topic.create();
        follow();
        for (var i = 0; i < 40; i++) {
            topic.enter("a" + i % 7, "line " + i, "again " + i);
            if (i % 10 == 5) {
                leave();
                follow();
            }
        }
        topic.enter("a0", "last");
        topic.enter("a1", "last");
        topic.enter("a2", "last");
        awaitLast("a0", "a1", "a2");
        var live = Follower.accounts(database);

        leave();
        database.drop();
        follow();
        awaitLast("a0", "a1", "a2");
        assertThat(Follower.accounts(database)).hasSize(7).isEqualTo(live);
    }

    @Test
    void a_database_dropped_under_a_running_feed_is_rebuilt_too() throws Exception {
        topic.create();
        follow();
        topic.enter("a1", "one", "two");
        awaitLines("a1", "1:one", "2:two");
        database.drop();
        topic.enter("a1", "three");
        awaitLines("a1", "1:one", "2:two", "3:three");
    }

    @Test
    void a_poison_record_is_parked_with_what_follows_of_its_aggregate_and_others_go_on()
            throws Exception {
        topic.create();
        follow();
        topic.enter("a1", "one", "crash", "three");
        topic.send("a2", "line.entered.v1", "this is not JSON");
        topic.sendWithoutHeaders("a3");
        topic.enter("a4", "one");
        awaitLines("a4", "1:one");
        topic.enter("a2", "behind");
        topic.enter("a5", "one");
        topic.enter("a7", "one");
        awaitLines("a5", "1:one");
        awaitLines("a7", "1:one");

        assertThat(lines("a1")).containsExactly("1:one");
        assertThat(lines("a2")).isEmpty();
        await().until(() -> letters().size() == 5);
        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "a1 IllegalStateException: nobody folds this",
                        "a1 behind a parked record",
                        "a2 StreamReadException",
                        "a3 IllegalArgumentException: no ce_type",
                        "a2 behind a parked record");

        leave();
        follow();
        topic.enter("a1", "still behind");
        topic.enter("a4", "two");
        awaitLines("a4", "1:one", "2:two");
        assertThat(lines("a1")).containsExactly("1:one");
        await().until(() -> letters().size() == 6);
    }

    @Test
    void what_waits_is_told_and_tried_again_at_the_next_start_with_all_that_came_behind_it()
            throws Exception {
        topic.create();
        follow();
        topic.enter("a1", "one", "riddle", "three");
        topic.enter("a4", "crash", "two");
        topic.enter("a7", "one");
        awaitLines("a7", "1:one");
        topic.enter("a1", "four");
        await().until(() -> letters().size() == 5);
        assertThat(health()).contains("parked=2", "a1 at 1/1", "a4 at", "nobody folds this");

        leave();
        Ledger.knowsRiddles = true;
        try {
            follow();
            awaitLines("a1", "1:one", "2:riddle", "3:three", "4:four");
            topic.enter("a1", "five");
            topic.enter("a4", "three");
            topic.enter("a7", "two");
            awaitLines("a1", "1:one", "2:riddle", "3:three", "4:four", "5:five");
            awaitLines("a7", "1:one", "2:two");
            assertThat(lines("a4")).as("still at fault").isEmpty();
            await().until(() -> letters().size() == 6);
            assertThat(letters().getLast()).isEqualTo("a4 behind a parked record");
            assertThat(health()).contains("parked=1", "a4 at").doesNotContain("a1 at");
            assertThat(database.getCollection("feed.parked").countDocuments()).isEqualTo(1);
        } finally {
            Ledger.knowsRiddles = false;
        }
    }

    private String health() {
        return String.valueOf(service().getBean(ParkedHealth.class).health().getDetails());
    }

    @Test
    void poison_in_the_middle_of_a_batch_costs_neither_a_letter_nor_an_earlier_fact()
            throws Exception {
        topic.create();
        topic.enter("a1", "one");
        topic.enter("a4", "crash");
        topic.sendWithoutHeaders("a1");
        topic.enter("a1", "behind");
        topic.enter("a7", "last");
        follow();
        awaitLines("a7", "1:last");
        assertThat(lines("a1")).containsExactly("1:one");
        assertThat(letters())
                .containsExactly(
                        "a4 IllegalStateException: nobody folds this",
                        "a1 IllegalArgumentException: no ce_type",
                        "a1 behind a parked record");
    }

    @Test
    void a_full_disk_is_trouble_and_not_poison() throws Exception {
        topic.create();
        follow();
        service().getBean(Ledger.class).troubles.set(2);
        topic.enter("a1", "one", "fragile");
        awaitLines("a1", "1:one", "2:fragile");
        assertThat(service().getBean(Ledger.class).troubles).hasNegativeValue();
        assertThat(service().getBean(MeterRegistry.class).find("dondoc.feed.parked").counters())
                .isEmpty();
    }

    @Test
    void every_read_model_has_a_dead_letter_topic_of_its_own() {
        var record = new ConsumerRecord<>(name, 0, 0, "a1".getBytes(UTF_8), "?".getBytes(UTF_8));
        try (var letters = new DeadLetters(broker.bootstrapServers(), name)) {
            letters.send("ledger", record, "first");
            letters.send("balance", record, "second");
            letters.send("ledger", record, "third");
        }
        assertThat(Topic.all(broker.bootstrapServers(), name + ".ledger.dlq")).hasSize(2);
        assertThat(Topic.all(broker.bootstrapServers(), name + ".balance.dlq")).hasSize(1);
    }

    @Test
    void a_parked_record_keeps_its_headers_and_says_where_it_came_from() throws Exception {
        topic.create();
        follow();
        topic.enter("a1", "crash");
        topic.enter("a4", "one");
        awaitLines("a4", "1:one");
        var letter = Topic.all(broker.bootstrapServers(), name + ".ledger.dlq").getFirst();
        assertThat(Envelope.attribute(letter, "ce_id")).isEqualTo("a1/1");
        assertThat(Envelope.attribute(letter, "dlq-topic")).isEqualTo(name);
        assertThat(Envelope.attribute(letter, "dlq-partition")).isEqualTo("1");
        assertThat(Envelope.attribute(letter, "dlq-offset")).isEqualTo("0");
    }

    @Test
    void a_broken_store_is_waited_for_and_nothing_is_skipped() throws Exception {
        topic.create();
        follow();
        topic.enter("a1", "one");
        awaitLines("a1", "1:one");
        try (var told = new Told(TroubleLog.class);
                var twice = new Told(LoggingHandler.class)) {
            store.shutdownNow();
            topic.enter("a1", "two");
            topic.enter("a2", "three");
            await().until(() -> !told.lines().isEmpty());
            assertThat(told.lines()).allMatch(line -> line.contains(name + " for "));
            assertThat(twice.lines()).isEmpty();
        }

        store = new MongoServer(new MemoryBackend());
        store.bind("localhost", storePort);
        awaitLines("a1", "1:one", "2:two");
        awaitLines("a2", "1:three");
        assertThat(service().getBean(MeterRegistry.class).find("dondoc.feed.parked").counters())
                .isEmpty();
    }

    @Test
    void a_store_that_is_away_at_the_start_is_waited_for() throws Exception {
        topic.create().enter("a1", "one");
        store.shutdownNow();
        follow();
        store = new MongoServer(new MemoryBackend());
        store.bind("localhost", storePort);
        awaitLines("a1", "1:one");
    }

    @Test
    void a_read_model_of_another_log_is_not_folded_into_until_it_is_dropped() throws Exception {
        topic.create();
        database.getCollection("feed.bookmarks")
                .insertOne(
                        new Document("_id", "ledger/" + name + "/1")
                                .append("feed", "ledger/" + name + "/")
                                .append("partition", 1)
                                .append("offset", 4711L));
        follow();
        topic.enter("a1", "one");
        topic.enter("a2", "two");
        await().during(java.time.Duration.ofSeconds(1))
                .until(() -> lines("a1").isEmpty() && lines("a2").isEmpty());
        database.drop();
        awaitLines("a1", "1:one");
        awaitLines("a2", "1:two");
    }

    @Test
    void days_are_told_when_they_have_begun_everywhere_and_again_after_a_restart()
            throws Exception {
        topic.create();
        follow();
        topic.dayIn(MONDAY, 0);
        topic.dayIn(MONDAY, 1);
        await().until(() -> begun().equals(Map.of(0, MONDAY, 1, MONDAY)));
        assertThat(settled().getLast().everywhere()).isEmpty();
        topic.dayIn(MONDAY, 2);
        await().until(() -> settled().getLast().everywhere().equals(java.util.Optional.of(MONDAY)));
        topic.dayIn(MONDAY.plusDays(1), 1);
        await().until(() -> MONDAY.plusDays(1).equals(begun().get(1)));
        assertThat(settled().getLast().everywhere()).contains(MONDAY);

        leave();
        follow();
        await().until(() -> !settled().isEmpty());
        assertThat(settled().getLast())
                .isEqualTo(new Days(Map.of(0, MONDAY, 1, MONDAY.plusDays(1), 2, MONDAY), 3));
    }

    private void follow() {
        service = Follower.start(broker.bootstrapServers(), storePort, name);
    }

    private void leave() {
        if (service != null) {
            service.close();
        }
    }

    private ConfigurableApplicationContext service() {
        return Objects.requireNonNull(service);
    }

    private List<Days> settled() {
        return service().getBean(Ledger.class).settled;
    }

    private Map<Integer, LocalDate> begun() {
        return settled().isEmpty() ? Map.of() : settled().getLast().begun();
    }

    private List<String> lines(String account) {
        var found = database.getCollection("accounts").find(new Document("_id", account)).first();
        return found == null ? List.of() : found.getList("lines", String.class);
    }

    private void awaitLines(String account, String... lines) {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(lines(account)).containsExactly(lines));
    }

    private void awaitLast(String... accounts) {
        for (var account : accounts) {
            await().until(() ->
                    !lines(account).isEmpty() && lines(account).getLast().endsWith(":last"));
        }
    }

    private List<String> letters() {
        return Topic.all(broker.bootstrapServers(), name + ".ledger.dlq").stream()
                .map(r ->
                        new String(r.key(), UTF_8)
                                + " "
                                + firstWords(Envelope.attribute(r, "dlq-reason")))
                .toList();
    }

    private static String firstWords(@Nullable String reason) {
        return Objects.requireNonNull(reason).startsWith("StreamReadException")
                ? "StreamReadException"
                : reason;
    }
}
