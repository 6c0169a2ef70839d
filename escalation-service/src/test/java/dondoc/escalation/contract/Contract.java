package dondoc.escalation.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A producer's contract as it lies on the class path: `/contract/<name>/`.
@SuppressWarnings("ArrayRecordComponent") // read-only bytes, never compared
record Contract(String name) {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    b ->
                            b.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    /// @param sha256 as `examples.sha256` lists it
    record Example(String type, String path, String sha256, byte[] body) {
        @Override
        public String toString() {
            return path;
        }
    }

    List<Example> examples() {
        return text("examples.sha256")
                .lines()
                .map(line -> line.split("  ", -1))
                .map(parts ->
                        new Example(
                                parts[1].substring(0, parts[1].indexOf('/')),
                                parts[1],
                                parts[0],
                                bytes("examples/" + parts[1])))
                .toList();
    }

    List<Example> examples(String type) {
        return examples().stream().filter(e -> e.type().equals(type)).toList();
    }

    /// What a body has against its schema.
    List<String> faults(String type, byte[] body) {
        return SCHEMAS
                .getSchema(text("schemas/" + type + ".json"))
                .validate(new String(body, UTF_8), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    String text(String path) {
        return new String(bytes(path), UTF_8);
    }

    private byte[] bytes(String path) {
        var place = "/contract/" + name + "/" + path;
        try (var in = requireNonNull(Contract.class.getResourceAsStream(place), place)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
