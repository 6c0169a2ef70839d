package dondoc.task;

import static org.awaitility.Awaitility.await;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Engine;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.test.TopicReading;
import dondoc.task.application.CityClock;
import dondoc.task.application.Definition;
import dondoc.task.application.Directory;
import dondoc.task.application.importing.Importer;
import dondoc.task.application.importing.ImportingCalendar;
import dondoc.task.application.importing.ImportingPeople;
import dondoc.task.application.importing.ImportingSuccession;
import dondoc.task.application.importing.ImportingTasks;
import dondoc.task.application.importing.ImportingUnits;
import dondoc.task.application.importing.RecountingDeadlines;
import dondoc.task.application.reading.TasksInMemory;
import dondoc.task.domain.Samples;
import dondoc.task.in.csv.CsvFile;
import dondoc.task.in.kafka.CompactedTopic;
import dondoc.task.in.kafka.Mirror;
import dondoc.task.out.kafka.NameBook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// One instance of this service without its web face, on a real broker.
final class RunningCity implements AutoCloseable {
    static final int PARTITIONS = 4;
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final By MIGRATION = new By("migration", null, Set.of("migration"));
    static final By ADMINISTRATOR = new By("admin", null, Set.of("administrator"));
    static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));

    private final String bootstrapServers;
    private final Engine engine;
    private final NameBook names;
    private final CompactedTopic values;
    private final CompactedTopic namesTopic;
    final Directory directory = new Directory();
    final CityClock clock;

    RunningCity(String bootstrapServers, String instance, Path stateDir, Clock wall) {
        this.bootstrapServers = bootstrapServers;
        this.engine =
                Engine.start(
                        Definition.service(),
                        new EngineSettings(
                                bootstrapServers,
                                instance,
                                PARTITIONS,
                                (short) 1,
                                stateDir,
                                1,
                                0,
                                ZONE,
                                "migration",
                                Optional.of(Definition.MIRROR)));
        this.names = new NameBook(bootstrapServers, (short) 1);
        var mirror = new Mirror(directory);
        this.values =
                new CompactedTopic(
                        bootstrapServers,
                        Definition.MIRROR.topic(),
                        mirror::state,
                        directory::valuesComplete);
        this.namesTopic =
                new CompactedTopic(
                        bootstrapServers, NameBook.TOPIC, mirror::name, directory::namesComplete);
        this.clock = new CityClock(engine.gateway(), directory, _ -> {}, wall);
        names.open();
        values.start();
        namesTopic.start();
    }

    RunningCity awaitReady() {
        await().atMost(Duration.ofSeconds(60)).until(() -> engine.ready() && directory.complete());
        return this;
    }

    CommandGateway gateway() {
        return engine.gateway();
    }

    /// Units, succession, calendar and people of the sample.
    void loadDirectory() {
        var importer = new Importer(MIGRATION, null, null);
        new ImportingUnits(gateway(), directory, clock)
                .from(CsvFile.read(Samples.bytes("org-units.csv")), importer);
        new ImportingSuccession(gateway(), directory, clock)
                .from(CsvFile.read(Samples.bytes("succession.csv")), importer);
        new ImportingCalendar(
                        gateway(),
                        directory,
                        clock,
                        new RecountingDeadlines(new TasksInMemory(List.of())))
                .from(
                        CsvFile.read(Samples.bytes("calendar-vn.csv")),
                        "Thông báo 12345/TB-BNV",
                        false,
                        importer);
        new ImportingPeople(gateway(), directory, clock, names)
                .from(CsvFile.read(Samples.bytes("people.csv")), importer);
    }

    ImportingTasks importingTasks() {
        return new ImportingTasks(gateway(), directory, clock);
    }

    static Importer recordedOn(LocalDate day) {
        Instant at = day.atStartOfDay(ZONE).plusSeconds(1).toInstant();
        return new Importer(MIGRATION, at, null);
    }

    /// Everything committed so far, partition by partition, in order.
    List<ConsumerRecord<String, byte[]>> events() {
        return TopicReading.committed(bootstrapServers, "task.events").stream()
                .sorted(
                        Comparator.<ConsumerRecord<String, byte[]>>comparingInt(
                                        ConsumerRecord::partition)
                                .thenComparingLong(ConsumerRecord::offset))
                .toList();
    }

    @Override
    public void close() {
        values.close();
        namesTopic.close();
        names.close();
        engine.close();
    }
}
