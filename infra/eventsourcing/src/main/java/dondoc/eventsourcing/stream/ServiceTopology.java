package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.wire.TopicNames;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.Stores;

/// How a service's records flow: commands and foreign facts in, one task per partition, events,
/// replies to who asked elsewhere, dead letters and mirrored states out.
public final class ServiceTopology {
    private static final String COMMANDS = "commands";
    private static final String FOREIGN = "foreign";
    private static final String TASK = "task";

    private ServiceTopology() {}

    public static Topology of(
            ServiceDefinition definition, EngineSettings settings, HomeAnswers answers) {
        var names = new TopicNames(definition.name());
        var topology = new Topology();
        addSource(topology, COMMANDS, names.commands());
        definition.dayTopic().ifPresent(topic -> addSource(topology, FOREIGN, topic));
        var parents =
                definition.dayTopic().isPresent()
                        ? new String[] {COMMANDS, FOREIGN}
                        : new String[] {COMMANDS};
        topology.addProcessor(
                TASK, () -> new TaskProcessor(definition, settings, answers), parents);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(TaskProcessor.STORE),
                                Serdes.Bytes(),
                                Serdes.ByteArray())
                        .withCachingDisabled()
                        .withLoggingEnabled(Map.of()),
                TASK);
        addSink(topology, Outgoing.EVENTS, names.events());
        addSink(topology, Outgoing.REPLIES, names.replies());
        addSink(topology, Outgoing.DEAD_LETTERS, names.deadLetters());
        settings.mirror().ifPresent(m -> addSink(topology, Outgoing.MIRROR, m.topic()));
        return topology;
    }

    private static void addSource(Topology topology, String name, String topic) {
        topology.addSource(name, new StringDeserializer(), new ByteArrayDeserializer(), topic);
    }

    private static void addSink(Topology topology, String name, String topic) {
        StreamPartitioner<Address, byte[]> asAddressed =
                (_, address, _, _) -> Optional.of(Set.of(address.partition()));
        topology.addSink(
                name, topic, Address.serializer(), new ByteArraySerializer(), asAddressed, TASK);
    }
}
