package dondoc.publication.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dondoc.eventsourcing.Json;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Holds what is written against our schemas.
public final class Promise {
    static final Contract CONTRACT = Contract.of("publication");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    b ->
                            b.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private Promise() {}

    /// What is wrong with a record of `publication.events`.
    public static List<String> faults(ConsumerRecord<String, byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
        var type = headers.getOrDefault("ce_type", "none");
        return Stream.concat(
                        faults("headers", Json.MAPPER.writeValueAsString(headers)).stream(),
                        faults(type, new String(record.value(), UTF_8)).stream())
                .toList();
    }

    static List<String> faults(String schema, String json) {
        return SCHEMAS
                .getSchema(CONTRACT.text("schemas/" + schema + ".json"), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }
}
