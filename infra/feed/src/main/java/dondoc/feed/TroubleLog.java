package dondoc.feed;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/// Tells of each attempt that failed in one line: why, and never what was read.
///
/// @param feed topic and group
record TroubleLog(String feed) implements RetryListener {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

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
        var cause = NestedExceptionUtils.getMostSpecificCause(trouble);
        LOG.warn("{}: attempt {} failed and is made again: {}", feed, attempt, cause.toString());
        LOG.debug("{}: where it failed", feed, cause);
    }
}
