package dondoc.feed;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.messaging.MessagingException;

/// Tells of each batch that failed in one line, why and where, and not what was in it. What does not pass
/// soon is an error.
///
/// @param feed topic and group
record TroubleLog(String feed) implements RetryListener {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

    /// Reached after some twenty seconds.
    private static final int MANY_ATTEMPTS = 10;

    @Override
    public void failedDelivery(
            ConsumerRecord<?, ?> record, @Nullable Exception trouble, int attempt) {
        if (trouble != null) {
            tell(trouble, attempt);
        }
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> batch, Exception trouble, int attempt) {
        tell(trouble, attempt);
    }

    private void tell(Exception trouble, int attempt) {
        var own = withoutBatch(trouble);
        var root = NestedExceptionUtils.getMostSpecificCause(own);
        LOG.atLevel(attempt < MANY_ATTEMPTS ? Level.WARN : Level.ERROR)
                .log(
                        "{}: attempt {} failed at {}: {}",
                        feed,
                        attempt,
                        place(root),
                        own.equals(root)
                                ? Faults.inWords(root)
                                : Faults.inWords(own) + ", from " + Faults.inWords(root));
    }

    /// What quotes all records of a batch is taken off.
    private static Throwable withoutBatch(Exception trouble) {
        Throwable inner = trouble;
        while ((inner instanceof ListenerExecutionFailedException
                        || inner instanceof MessagingException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    /// In our own lines, if it came through any.
    private static String place(Throwable root) {
        var way = root.getStackTrace();
        return Arrays.stream(way)
                .filter(step -> step.getClassName().startsWith("dondoc."))
                .findFirst()
                .or(() -> Arrays.stream(way).findFirst())
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
