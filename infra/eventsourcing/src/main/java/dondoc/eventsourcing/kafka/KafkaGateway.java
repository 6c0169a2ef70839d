package dondoc.eventsourcing.kafka;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.stream.HomeAnswers;
import dondoc.eventsourcing.wire.CommandForm;
import dondoc.eventsourcing.wire.ReplyTo;
import dondoc.eventsourcing.wire.TopicNames;
import dondoc.eventsourcing.wire.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Puts questions on the command topic and matches the answers to them.
///
/// Its patience: at most 2 s until the broker is known, 2.5 s until it has the record
/// ([CommandGateway.Unavailable] otherwise), 5 s until the answer ([Answer.Pending] otherwise).
public final class KafkaGateway implements CommandGateway, AutoCloseable {
    /// Commands of many senders go in one request then.
    private static final int LINGER_MILLIS = 2;

    private static final Duration BLOCKED = Duration.ofSeconds(2);
    private static final Duration DELIVERY = Duration.ofMillis(2_500);
    private static final Duration PATIENCE =
            Duration.ofSeconds(5).minus(Replies.LOOKED_AFTER_EVERY);
    private static final int MOST_WAITING = 20_000;
    private static final int LONGEST_ID = 200;

    private final ServiceDefinition definition;
    private final EngineSettings settings;
    private final String topic;
    private final Producer<String, byte[]> producer;
    private final Questions questions = new Questions(System::nanoTime);
    private final Replies replies;
    private final int replyPartition;
    private final String nonce = UUID.randomUUID().toString().substring(0, 8) + "-";
    private final AtomicLong asked = new AtomicLong();
    private volatile boolean open;

    public KafkaGateway(ServiceDefinition definition, EngineSettings settings) {
        var names = new TopicNames(definition.name());
        this.definition = definition;
        this.settings = settings;
        this.topic = names.commands();
        this.replyPartition = Math.floorMod(settings.instance().hashCode(), settings.partitions());
        this.replies =
                new Replies(
                        settings, new TopicPartition(names.replies(), replyPartition), questions);
        this.producer = producer(settings);
    }

    private static Producer<String, byte[]> producer(EngineSettings settings) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        settings.bootstrapServers(),
                        "client.id",
                        settings.instance() + "-gateway",
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        LINGER_MILLIS,
                        "max.block.ms",
                        BLOCKED.toMillis(),
                        "delivery.timeout.ms",
                        (int) DELIVERY.toMillis(),
                        "request.timeout.ms",
                        2_000,
                        "max.request.size",
                        Sizes.LARGEST_COMMAND,
                        "enable.metrics.push",
                        false),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Starts to hear answers; to be called when the topics exist.
    public void open() throws InterruptedException {
        while (!replies.open(Duration.ofSeconds(1))) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        open = true;
    }

    /// Who waits for answers here.
    public HomeAnswers.Askers askers() {
        return questions;
    }

    @Override
    public Answer ask(Order order) {
        return await(send(order));
    }

    @Override
    public CompletableFuture<Answer> send(Order order) {
        var command = order.command();
        var kind =
                definition.aggregates().stream()
                        .filter(k -> k.commands().names(command))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no kind takes " + command.getClass()));
        var wish =
                new Wish(
                        Wish.Kind.COMMAND,
                        checked(order.commandId()),
                        checked(order.aggregateId()),
                        kind.commands().typeOf(command),
                        order.by(),
                        order.expectedVersion(),
                        order.claimedAt(),
                        order.traceparent(),
                        order.sent(),
                        nextReply(),
                        bodyOf(kind, command));
        return put(wish, null);
    }

    @SuppressWarnings("unchecked") // the kind's vocabulary names the command
    private static <C> byte[] bodyOf(AggregateKind<C, ?, ?> kind, Object command) {
        return kind.commands().write((C) command);
    }

    @Override
    public Answer inquire(String aggregateId, String commandId) {
        return inquired(aggregateId, commandId, null);
    }

    @Override
    public Answer inquire(String aggregateId, String commandId, String sent) {
        return inquired(aggregateId, commandId, sent);
    }

    private Answer inquired(String aggregateId, String commandId, @Nullable String sent) {
        var nobody = new By("inquiry", null, Set.of());
        var wish =
                new Wish(
                        Wish.Kind.INQUIRY,
                        checked(commandId),
                        checked(aggregateId),
                        "inquiry",
                        nobody,
                        null,
                        null,
                        null,
                        sent,
                        nextReply(),
                        new byte[0]);
        return await(put(wish, null));
    }

    @Override
    public Answer startDay(NewDay day, By by) {
        if (definition.dayTopic().isPresent()) {
            throw new IllegalStateException(
                    "days come from " + definition.dayTopic().orElseThrow());
        }
        var detail = new LinkedHashMap<String, Object>();
        detail.put("date", day.date());
        detail.put("live", day.live());
        if (!day.live() && !day.loading()) {
            detail.put("loading", false);
        }
        detail.putAll(day.detail());
        var body = Json.write(detail);
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (var partition = 0; partition < settings.partitions(); partition++) {
            var wish =
                    new Wish(
                            Wish.Kind.DAY,
                            "day/%s/%d".formatted(day.date(), partition),
                            "day",
                            NewDay.TYPE,
                            by,
                            null,
                            null,
                            null,
                            null,
                            nextReply(),
                            body);
            var answer = put(wish, partition);
            if (answer.isCompletedExceptionally()) {
                return await(answer);
            }
            answers.add(answer);
        }
        return answers.stream().map(KafkaGateway::await).reduce(KafkaGateway::worse).orElseThrow();
    }

    /// A day has begun when it has begun everywhere.
    private static Answer worse(Answer one, Answer other) {
        return switch (one) {
            case Answer.Refused _, Answer.Pending _ -> one;
            case Answer.Accepted a ->
                    switch (other) {
                        case Answer.Refused _, Answer.Pending _ -> other;
                        case Answer.Accepted b -> b.events().isEmpty() ? a : b;
                    };
        };
    }

    private ReplyTo nextReply() {
        return new ReplyTo(replyPartition, nonce + asked.incrementAndGet());
    }

    private CompletableFuture<Answer> put(Wish wish, @Nullable Integer partition) {
        if (!open) {
            return unavailable("the engine is starting", null);
        }
        if (questions.open() >= MOST_WAITING) {
            return unavailable(MOST_WAITING + " commands are waiting already", null);
        }
        var correlation = wish.replyTo().correlation();
        var otherwise = new Answer.Pending(wish.aggregateId(), wish.commandId());
        var answer = questions.expect(correlation, otherwise, PATIENCE);
        try {
            var record = CommandForm.write(wish, topic, partition);
            if (questions.open() == 1) {
                CommandForm.markAlone(record.headers());
            }
            var _ =
                    producer.send(
                            record,
                            (_, e) -> {
                                if (e != null) {
                                    questions.fail(correlation, problem(e));
                                }
                            });
        } catch (RuntimeException e) {
            questions.fail(correlation, problem(e));
        }
        return answer;
    }

    private static RuntimeException problem(Exception e) {
        return e instanceof RecordTooLargeException
                ? new TooLarge(Sizes.LARGEST_COMMAND, e)
                : new Unavailable("the broker did not take the command", e);
    }

    private static CompletableFuture<Answer> unavailable(String why, @Nullable Throwable cause) {
        return CompletableFuture.failedFuture(new Unavailable(why, cause));
    }

    private static Answer await(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }

    private static String checked(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
            throw new NotAnId("an id has 1 to %d characters and no zero".formatted(LONGEST_ID));
        }
        return id;
    }

    @Override
    public void close() {
        open = false;
        producer.close(Duration.ofSeconds(1));
        replies.close();
    }
}
