package dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TroubleLogTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(TroubleLog.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void listen() {
        told.start();
        log.setLevel(Level.INFO);
        log.addAppender(told);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(told);
        log.setLevel(null);
    }

    @Test
    void an_attempt_that_failed_is_one_line_that_says_why_and_not_what_was_read() {
        var secret = "mật".getBytes(StandardCharsets.UTF_8);
        var trouble =
                new IllegalStateException(
                        "failed on mật", new IllegalArgumentException("no answer yet"));
        new TroubleLog("task.events for ledger")
                .failedDelivery(
                        new ConsumerRecord<>("task.events", 0, 7, secret, secret), trouble, 3);
        assertThat(told.list)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getLevel()).isEqualTo(Level.WARN);
                    assertThat(line.getFormattedMessage())
                            .isEqualTo(
                                    "task.events for ledger: attempt 3 failed and is made again: "
                                            + "java.lang.IllegalArgumentException: no answer yet");
                    assertThat(line.getThrowableProxy()).isNull();
                });
    }
}
