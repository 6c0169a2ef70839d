package dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.MessageHandlingException;
import org.springframework.messaging.support.GenericMessage;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class TroubleLogTest {
    private static final String SECRET = "nội dung mật";
    private static final ConsumerRecords<String, String> BATCH =
            new ConsumerRecords<>(
                    Map.of(
                            new TopicPartition("task.events", 0),
                            List.of(new ConsumerRecord<>("task.events", 0, 7, "t1", SECRET))),
                    Map.of());

    private final Told told = new Told(TroubleLog.class);

    @AfterEach
    void listenNoMore() {
        told.close();
    }

    @Test
    void a_batch_that_failed_is_one_line_that_says_why_and_where_and_not_what_was_in_it() {
        var why = new UncheckedIOException("the store is away", new IOException("reset"));
        fail(new MessageHandlingException(new GenericMessage<>(SECRET), "failed", why), 3);
        assertThat(told.lines())
                .singleElement()
                .asString()
                .startsWith("WARN task.events for ledger: attempt 3 failed at dondoc.feed.Trouble")
                .endsWith(": UncheckedIOException: the store is away, from IOException: reset");
    }

    @Test
    void nothing_that_a_fault_quotes_of_a_record_is_told() {
        var quoting =
                catchThrowableOfType(
                        DatabindException.class,
                        () ->
                                JsonMapper.shared()
                                        .readValue(
                                                "{\"days\":\"%s\"}".formatted(SECRET), Form.class));
        assertThat(quoting).hasMessageContaining(SECRET);
        fail(quoting, 1);
        assertThat(told.lines())
                .singleElement()
                .asString()
                .contains("at days")
                .doesNotContain(SECRET);
    }

    @Test
    void what_does_not_pass_is_an_error() {
        fail(new IllegalStateException("not the log it was"), 9);
        fail(new IllegalStateException("not the log it was"), 10);
        assertThat(told.lines())
                .satisfiesExactly(
                        ninth -> assertThat(ninth).startsWith("WARN"),
                        tenth -> assertThat(tenth).startsWith("ERROR"));
    }

    private record Form(int days) {}

    private static void fail(Exception trouble, int attempt) {
        new TroubleLog("task.events for ledger").failedDelivery(BATCH, trouble, attempt);
    }
}
