package dondoc.feed;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// A batch as a message: the values are the payload; the records and their consumer travel along
/// as they are, since mapping headers one by one would cost more than folding.
final class Batch implements BatchMessageConverter {

    @SuppressWarnings("unchecked")
    static List<ConsumerRecord<byte[], byte[]>> records(Message<?> batch) {
        return (List<ConsumerRecord<byte[], byte[]>>) header(batch, KafkaHeaders.RAW_DATA);
    }

    static Consumer<?, ?> consumer(Message<?> batch) {
        return (Consumer<?, ?>) header(batch, KafkaHeaders.CONSUMER);
    }

    private static Object header(Message<?> batch, String name) {
        return Objects.requireNonNull(batch.getHeaders().get(name), name);
    }

    @Override
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            Type type) {
        var values = new ArrayList<@Nullable Object>(records.size());
        records.forEach(r -> values.add(r.value()));
        return MessageBuilder.<List<?>>withPayload(values)
                .setHeader(KafkaHeaders.RAW_DATA, records)
                .setHeader(KafkaHeaders.CONSUMER, consumer)
                .build();
    }

    @Override
    public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
        throw new UnsupportedOperationException("a feed only reads");
    }
}
