package dondoc.task.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds bodies against the schemas of a contract.
public final class Schemas {
    private final Contract contract;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> read = new HashMap<>();

    Schemas(Contract contract) {
        this.contract = contract;
    }

    /// The schemas of this service.
    public static Schemas ofTheTaskService() {
        return new Schemas(Contract.of("task"));
    }

    /// What is wrong with a body of a type; empty when nothing is.
    ///
    /// @param type e.g. `task.assigned.v1`, or `headers`
    public List<String> faults(String type, byte[] body) {
        var schema =
                read.computeIfAbsent(
                        type,
                        t ->
                                registry.getSchema(
                                        new String(
                                                contract.file("schemas/" + t + ".json"),
                                                StandardCharsets.UTF_8),
                                        InputFormat.JSON));
        return schema
                .validate(
                        new String(body, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }
}
