package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.axon.Aggregates;
import dondoc.eventsourcing.wire.CommandForm;
import dondoc.eventsourcing.wire.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One partition's commands and foreign facts, one after the other. Everything it holds in memory
/// is made in [#init] and dropped in [#close], so that nothing survives an aborted transaction.
final class TaskProcessor
        implements Processor<@Nullable String, byte @Nullable [], Address, byte[]> {
    static final String STORE = "shelf";
    private static final Logger LOG = LoggerFactory.getLogger(TaskProcessor.class);
    static final Duration NOTED_AFTER = Duration.ofSeconds(1);
    private static final int ROWS_PER_SWEEP = 20_000;
    static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final ServiceDefinition definition;
    private final EngineSettings settings;
    private final HomeAnswers answers;
    private final String commandTopic;
    private @Nullable Desks desks;

    /// What lives as long as the task does.
    private record Desks(
            ProcessorContext<Address, byte[]> context,
            Outgoing outgoing,
            Progress progress,
            Aggregates aggregates,
            CommandDesk commands,
            WatchDesk watches,
            List<Cancellable> scheduled) {

        Cancellable schedule(Duration every, Punctuator what) {
            var schedule = context.schedule(every, PunctuationType.WALL_CLOCK_TIME, what);
            scheduled.add(schedule);
            return schedule;
        }

        /// Kafka keeps the schedules of a task that it closes to begin it anew.
        void close() {
            scheduled.forEach(Cancellable::cancel);
            outgoing.close();
            aggregates.close();
        }
    }

    TaskProcessor(ServiceDefinition definition, EngineSettings settings, HomeAnswers answers) {
        this.definition = definition;
        this.settings = settings;
        this.answers = answers;
        this.commandTopic = new TopicNames(definition.name()).commands();
    }

    @Override
    public void init(ProcessorContext<Address, byte[]> context) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(STORE);
        var shelf = new Shelf(store);
        var outgoing = new Outgoing(context, definition.source(), settings.partitions(), answers);
        var days = new DayBook(shelf, settings.zone());
        var dayDesk = new DayDesk(days, definition.dayTopic().isPresent(), outgoing);
        var histories = new Histories(shelf);
        var memory = new AnswerMemory(shelf, histories, ROWS_PER_SWEEP);
        var aggregates = new Aggregates(definition.aggregates(), histories);
        var commands =
                new CommandDesk(
                        definition,
                        settings,
                        aggregates,
                        memory,
                        days,
                        dayDesk,
                        shelf,
                        histories,
                        outgoing);
        var watches = new WatchDesk(definition, settings.zone(), shelf, days, dayDesk, outgoing);
        var at =
                new Desks(
                        context,
                        outgoing,
                        new Progress(shelf),
                        aggregates,
                        commands,
                        watches,
                        new ArrayList<>());
        var _ = at.schedule(SWEEP_EVERY, memory::forget);
        desks = at;
    }

    @Override
    public void process(Record<@Nullable String, byte @Nullable []> record) {
        var at = Objects.requireNonNull(desks, "processed before init");
        var from = at.context().recordMetadata().orElseThrow();
        if (from.offset() < at.progress().next(from.topic())) {
            LOG.warn("{} was taken in before", from);
            return;
        }
        take(record, from.topic(), at);
        if (at.progress().took(from.topic(), from.offset())) {
            noteSoon(at);
        }
        if (CommandForm.isAlone(record.headers())) {
            at.context().commit();
        }
    }

    /// Once, and not at an interval: a task with nothing to note commits nothing.
    private static void noteSoon(Desks at) {
        var soon = new Cancellable[1];
        soon[0] =
                at.schedule(
                        NOTED_AFTER,
                        _ -> {
                            at.progress().note();
                            soon[0].cancel();
                            at.scheduled().remove(soon[0]);
                        });
    }

    private void take(Record<@Nullable String, byte @Nullable []> record, String topic, Desks at) {
        if (topic.equals(commandTopic)) {
            at.commands().take(record, Instant.ofEpochMilli(at.context().currentSystemTimeMs()));
        } else {
            at.watches().take(record);
        }
    }

    @Override
    public void close() {
        if (desks != null) {
            desks.close();
            desks = null;
        }
    }
}
