package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand;
import dondoc.eventsourcing.wire.AnswerForm;
import dondoc.eventsourcing.wire.CommandForm;
import dondoc.eventsourcing.wire.EventForm;
import dondoc.eventsourcing.wire.ReplyTo;
import dondoc.eventsourcing.wire.TopicNames;
import dondoc.eventsourcing.wire.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/// The whole topology of a service on one partition, without a broker, with a clock of its own.
final class OnePartition implements AutoCloseable {
    static final By CLERK = new By("an", "H26.01", Set.of("task-force"));
    static final By MIGRATION = new By("loader", null, Set.of("migration"));
    static final LocalDate DAY = LocalDate.of(2026, 5, 13);
    static final Instant NOON = Instant.parse("2026-05-13T05:00:00Z");
    static final String FOREIGN = "task.events";
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final TopologyTestDriver driver;
    private final String service;
    private long questions;
    private final TestInputTopic<String, byte[]> commands;
    private final TestOutputTopic<String, byte[]> events;
    private final TestOutputTopic<String, byte[]> replies;
    private final TestOutputTopic<String, byte[]> deadLetters;

    OnePartition(ServiceDefinition definition, EngineSettings settings) {
        var names = new TopicNames(definition.name());
        service = definition.name();
        var nobody = new HomeAnswers(new Asker(), Runnable::run);
        var topology = ServiceTopology.of(definition, settings, nobody);
        driver = new TopologyTestDriver(topology, inMemory(), NOON);
        commands = input(names.commands());
        events = output(names.events());
        replies = output(names.replies());
        deadLetters = output(names.deadLetters());
    }

    /// Jars, with the day begun.
    static OnePartition ofJars() {
        var partition = new OnePartition(Jar.service("jar"), settings());
        partition.day(DAY, false);
        partition.events();
        return partition;
    }

    static EngineSettings settings() {
        return EngineSettings.standalone("nowhere:1", "jar-1", 1, Path.of("target"));
    }

    private static Properties inMemory() {
        var properties = new Properties();
        properties.put("state.dir", Path.of("target", "topology-tests").toString());
        return properties;
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(
                topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    String service() {
        return service;
    }

    KeyValueStore<Bytes, byte[]> store() {
        return driver.getKeyValueStore(TaskProcessor.STORE);
    }

    /// Makes a row unreadable.
    void spoil(String room, String... names) {
        store().put(Shelf.key((byte) room.charAt(0), names), new byte[] {'?'});
    }

    void clockMoves(Duration by) {
        driver.advanceWallClockTime(by);
    }

    // --- what is asked ---

    Wish wish(String id, JarCommand command) {
        return wish(id, "j1", command);
    }

    Wish wish(String id, String jar, JarCommand command) {
        return new Wish(
                Wish.Kind.COMMAND,
                id,
                jar,
                Jar.COMMANDS.typeOf(command),
                CLERK,
                null,
                null,
                TRACE,
                null,
                nextReply(),
                Jar.COMMANDS.write(command));
    }

    private ReplyTo nextReply() {
        return new ReplyTo(0, "q" + ++questions);
    }

    Answer ask(String id, JarCommand command) {
        return ask(wish(id, command));
    }

    Answer ask(Wish wish) {
        pipe(CommandForm.write(wish, "unused", null).headers(), wish.aggregateId(), wish.body());
        return answer();
    }

    Answer expecting(long version, Wish w) {
        return ask(
                new Wish(
                        w.kind(),
                        w.commandId(),
                        w.aggregateId(),
                        w.type(),
                        w.by(),
                        version,
                        null,
                        null,
                        null,
                        w.replyTo(),
                        w.body()));
    }

    Answer claiming(Instant at, By by, Wish w) {
        return ask(
                new Wish(
                        w.kind(),
                        w.commandId(),
                        w.aggregateId(),
                        w.type(),
                        by,
                        null,
                        at,
                        null,
                        null,
                        w.replyTo(),
                        w.body()));
    }

    /// The same wish, worked out of a request.
    Wish sent(String request, Wish w) {
        return new Wish(
                w.kind(),
                w.commandId(),
                w.aggregateId(),
                w.type(),
                w.by(),
                w.expectedVersion(),
                w.claimedAt(),
                w.traceparent(),
                request,
                w.replyTo(),
                w.body());
    }

    Answer inquire(String aggregateId, String commandId) {
        return inquire(aggregateId, commandId, null);
    }

    Answer inquire(String aggregateId, String commandId, @Nullable String sent) {
        return ask(
                new Wish(
                        Wish.Kind.INQUIRY,
                        commandId,
                        aggregateId,
                        "inquiry",
                        CLERK,
                        null,
                        null,
                        null,
                        sent,
                        nextReply(),
                        new byte[0]));
    }

    Answer day(LocalDate date, boolean live) {
        return day("{\"date\":\"%s\",\"live\":%s,\"workingDay\":true}".formatted(date, live));
    }

    Answer day(String body) {
        return ask(
                new Wish(
                        Wish.Kind.DAY,
                        "day",
                        "day",
                        NewDay.TYPE,
                        CLERK,
                        null,
                        null,
                        null,
                        null,
                        nextReply(),
                        body.getBytes(UTF_8)));
    }

    void pipe(Headers headers, @Nullable String key, byte @Nullable [] body) {
        commands.pipeInput(new TestRecord<>(key, body, headers, NOON));
    }

    // --- a foreign service speaks ---

    void foreign(String subject, long sequence, String type, String body, Instant at) {
        foreign(subject, sequence, type, body, at, at);
    }

    /// @param told the time its header tells
    void foreign(
            String subject, long sequence, String type, String body, Instant told, Instant at) {
        var headers =
                EventForm.headers(
                        "/task-service",
                        subject + "/" + sequence,
                        type,
                        subject,
                        sequence,
                        told,
                        new EventForm.Cause(CLERK, "c", TRACE));
        input(FOREIGN).pipeInput(new TestRecord<>(subject, body.getBytes(UTF_8), headers, at));
    }

    void foreignDay(LocalDate date) {
        var body = "{\"date\":\"%s\",\"live\":false,\"workingDay\":true}".formatted(date);
        var at = date.atStartOfDay(settings().zone()).toInstant();
        foreign("day", date.toEpochDay(), NewDay.TYPE, body, at);
    }

    // --- what comes out ---

    Answer answer() {
        var record = replies.readRecord();
        if (!record.key().equals("q" + questions)) {
            throw new AssertionError("an answer to another question: " + record.key());
        }
        return AnswerForm.read(record.value());
    }

    boolean isSilent() {
        return replies.isEmpty();
    }

    List<TestRecord<String, byte[]>> events() {
        return events.readRecordsToList();
    }

    /// `type` or `type subject/sequence` of what came out since the last look.
    List<String> eventIds() {
        return events().stream()
                .map(r -> header(r, EventForm.TYPE) + " " + header(r, EventForm.ID))
                .toList();
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    static String header(TestRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "(none)" : new String(header.value(), UTF_8);
    }

    static String body(TestRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}
