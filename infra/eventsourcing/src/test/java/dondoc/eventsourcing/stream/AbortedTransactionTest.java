package dondoc.eventsourcing.stream;

import static dondoc.eventsourcing.stream.OnePartition.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import dondoc.eventsourcing.wire.AnswerForm;
import dondoc.eventsourcing.wire.CommandForm;
import dondoc.eventsourcing.wire.ReplyTo;
import dondoc.eventsourcing.wire.Wish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When Kafka aborts a transaction, the task is closed and its store goes back to what was
/// committed; the same processor is then initialised again.
class AbortedTransactionTest {
    private final Asker asker = new Asker("at-home");
    private final HomeAnswers answers = new HomeAnswers(asker, Runnable::run);
    private final TaskProcessor processor =
            new TaskProcessor(Jar.service("jar"), OnePartition.settings(), answers);
    private final List<KeyValue<Bytes, byte[]>> committed = new ArrayList<>();
    private final KeyValueStore<Bytes, byte[]> store = ShelfStore.inMemory();
    private MockProcessorContext<Address, byte[]> context = initialised();
    private long offset;

    @Test
    void a_state_from_an_aborted_transaction_is_never_built_upon() {
        process(day());
        process(fill("c1", 1));
        commit();
        process(fill("c2", 10));
        assertThat(lastAnswer()).contains("\"version\":2");

        abort();
        process(fill("c3", 100));
        assertThat(lastAnswer()).contains("\"version\":2");
        assertThat(lastEvent()).contains("\"total\":101");
    }

    @Test
    void a_day_from_an_aborted_transaction_has_not_begun() {
        process(day());
        abort();
        process(fill("c1", 1));
        assertThat(lastAnswer()).contains("NO_DAY_YET");
    }

    @Test
    void who_asked_here_is_told_what_was_committed_and_not_what_was_aborted() {
        process(day());
        commit();
        process(fill("at-home", 1));
        abort();
        answers.goWith(() -> {});
        assertThat(asker.heard()).isEmpty();

        process(fill("at-home", 1));
        answers.goWith(this::commit);
        assertThat(asker.heard()).containsExactly("at-home");
        assertThat(context.forwarded(Outgoing.REPLIES)).isEmpty();
    }

    private void commit() {
        committed.clear();
        committed.addAll(rows());
    }

    /// Kafka opens the same store again.
    private void abort() {
        processor.close();
        rows().forEach(row -> store.delete(row.key));
        context = initialised();
    }

    private List<KeyValue<Bytes, byte[]>> rows() {
        var rows = new ArrayList<KeyValue<Bytes, byte[]>>();
        try (var all = store.all()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private MockProcessorContext<Address, byte[]> initialised() {
        var fresh =
                new MockProcessorContext<Address, byte[]>(
                        new Properties(), new TaskId(0, 0), Path.of("target").toFile());
        store.init(fresh.getStateStoreContext(), store);
        committed.forEach(row -> store.put(row.key, row.value));
        fresh.addStateStore(store);
        fresh.setCurrentSystemTimeMs(OnePartition.NOON.toEpochMilli());
        processor.init(fresh);
        return fresh;
    }

    @Test
    void what_is_delivered_again_after_the_offsets_were_lost_is_not_taken_in_again() {
        process(day());
        process(fill("c1", 1));
        note();
        commit();
        abort();
        offset = 1;
        process(fill("c1-again", 1));
        assertThat(context.forwarded()).isEmpty();
        process(fill("c2", 10));
        assertThat(lastEvent()).contains("\"total\":11");
    }

    @Test
    void what_was_scheduled_before_the_abort_touches_nothing_after_it() {
        process(day());
        commit();
        process(fill("c1", 1));
        var scheduled = context.scheduledPunctuators();
        abort();
        scheduled.stream()
                .filter(p -> !p.cancelled())
                .forEach(p -> p.getPunctuator().punctuate(OnePartition.NOON.toEpochMilli()));
        offset = 1;
        process(fill("c1", 1));
        assertThat(lastAnswer()).contains("\"version\":1");
    }

    @Test
    void a_repeat_is_known_though_its_answer_was_given_before_the_abort() {
        process(day());
        process(fill("c1", 1));
        commit();
        abort();
        process(fill("c1", 1));
        assertThat(lastAnswer()).contains("\"version\":1");
        assertThat(context.forwarded(Outgoing.EVENTS)).isEmpty();
    }

    @Test
    void a_lone_senders_command_is_committed_at_once() {
        process(day());
        process(fill("c1", 1));
        assertThat(context.committed()).isFalse();
        process(fill("c2", 1), CommandForm::markAlone);
        assertThat(context.committed()).isTrue();
    }

    private void note() {
        context.scheduledPunctuators().stream()
                .filter(p -> p.getInterval().equals(TaskProcessor.NOTED_AFTER))
                .forEach(p -> p.getPunctuator().punctuate(0));
    }

    private void process(Wish wish) {
        process(wish, _ -> {});
    }

    private void process(Wish wish, Consumer<Headers> more) {
        context.setRecordMetadata("jar.commands", 0, offset++);
        var headers = CommandForm.write(wish, "unused", null).headers();
        more.accept(headers);
        processor.process(
                new Record<@Nullable String, byte @Nullable []>(
                        wish.aggregateId(), wish.body(), 0, headers));
    }

    private static Wish fill(String id, int amount) {
        JarCommand fill = new Fill("j1", amount, "");
        return wish(Wish.Kind.COMMAND, id, "j1", "jar.fill", Jar.COMMANDS.write(fill));
    }

    private static Wish day() {
        var body =
                "{\"date\":\"2026-05-13\",\"live\":false}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return wish(Wish.Kind.DAY, "d", "day", NewDay.TYPE, body);
    }

    private static Wish wish(Wish.Kind kind, String id, String subject, String type, byte[] body) {
        var asker = new ReplyTo(0, id);
        return new Wish(kind, id, subject, type, CLERK, null, null, null, null, asker, body);
    }

    private String lastAnswer() {
        return AnswerForm.read(last(Outgoing.REPLIES)) + text(last(Outgoing.REPLIES));
    }

    private String lastEvent() {
        return text(last(Outgoing.EVENTS));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] last(String sink) {
        return context.forwarded(sink).getLast().record().value();
    }
}
