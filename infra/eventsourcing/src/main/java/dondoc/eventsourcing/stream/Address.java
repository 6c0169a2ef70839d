package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.serialization.Serializer;

/// Key and partition of an outgoing record: what a task says stays in the task's partition, also
/// under a key that hashes elsewhere.
record Address(String key, int partition) {

    static Serializer<Address> serializer() {
        return (_, address) -> address.key().getBytes(UTF_8);
    }
}
