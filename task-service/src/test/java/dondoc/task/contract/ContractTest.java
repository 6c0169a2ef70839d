package dondoc.task.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Vocabulary;
import dondoc.task.application.Definition;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ContractTest {
    private final Contract contract = Contract.of("task");
    private final Schemas schemas = new Schemas(contract);

    @Test
    void every_type_we_write_has_a_schema_and_nothing_else_has() {
        var written = new TreeSet<>(types());
        var described =
                contract.below("schemas").keySet().stream()
                        .map(f -> f.replaceFirst("\\.json$", ""))
                        .filter(f -> !f.equals("headers"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(written);
    }

    @Test
    void every_type_we_write_has_an_example_and_is_named_in_the_overview() {
        var overview = new String(contract.file("asyncapi.yaml"), StandardCharsets.UTF_8);
        assertThat(types())
                .allSatisfy(type -> {
                    assertThat(contract.below("examples/" + type)).isNotEmpty();
                    assertThat(overview).contains("schemas/" + type + ".json");
                });
    }

    @Test
    void every_example_fits_its_schema() {
        examples()
                .forEach((path, body) ->
                        assertThat(schemas.faults(typeOf(path), body)).as(path).isEmpty());
    }

    @Test
    void every_example_reads_into_our_records_and_writes_back_the_same() {
        examples()
                .forEach((path, body) -> {
                    if (!typeOf(path).equals(NewDay.TYPE)) {
                        assertThat(roundTrip(typeOf(path), body))
                                .as(path)
                                .isEqualTo(Json.MAPPER.readTree(body));
                    }
                });
    }

    @Test
    void a_released_example_neither_changes_nor_disappears_and_a_new_one_is_listed() {
        var released =
                new String(contract.file("examples.sha256"), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split(" {2}", 2))
                        .collect(Collectors.toMap(l -> l[1], l -> l[0]));
        var lying =
                examples().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, e -> Contract.sha256(e.getValue())));
        assertThat(lying)
                .as("examples are append-only: a change is a new file and a new line")
                .isEqualTo(released);
    }

    @Test
    void the_schemas_refuse_what_breaks_the_promise() {
        var body =
                (ObjectNode)
                        Json.MAPPER.readTree(examples().get("task.assigned.v1/named-day.json"));
        assertThat(faults(body.deepCopy().put("due", "26/05/2026"))).isNotEmpty();
        assertThat(faults(body.deepCopy().put("lead", "Sở Tư pháp"))).isNotEmpty();
        assertThat(faults(body.deepCopy().put("rule", "SOMETIME"))).isNotEmpty();
        assertThat(faults(body.deepCopy().without("lead"))).isNotEmpty();
        assertThat(faults(body.deepCopy().put("more", "a field added later"))).isEmpty();
    }

    private java.util.List<String> faults(Object body) {
        return schemas.faults("task.assigned.v1", Json.write(body));
    }

    private Map<String, byte[]> examples() {
        return contract.below("examples");
    }

    private static String typeOf(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private static Set<String> types() {
        var types = new TreeSet<String>(Set.of(NewDay.TYPE));
        Definition.kinds().forEach(k -> types.addAll(k.events().types()));
        return types;
    }

    private static Object roundTrip(String type, byte[] body) {
        for (var kind : Definition.kinds()) {
            if (kind.events().knows(type)) {
                return Json.MAPPER.readTree(roundTrip(kind.events(), type, body));
            }
        }
        return fail("nobody knows " + type);
    }

    private static <E> byte[] roundTrip(Vocabulary<E> events, String type, byte[] body) {
        return events.write(events.read(type, body));
    }
}
