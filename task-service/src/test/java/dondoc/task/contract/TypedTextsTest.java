package dondoc.task.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Json;
import dondoc.task.domain.TypedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is taken out of a shredded directive is everything that somebody typed about it, its tasks or
/// its series.
class TypedTextsTest {
    private static final Set<String> ABOUT = Set.of("directive.", "task.", "series.");

    /// What names the directive and says what kind of one it is, and what is no text of anybody's; a
    /// deadline's phrase is one of the few forms that can be read.
    private static final Set<String> SHELL =
            Set.of(
                    "number",
                    "clause",
                    "issuer",
                    "type",
                    "secrecy",
                    "urgency",
                    "field",
                    "phrase",
                    "calendarVersion",
                    "notice");

    private final Contract contract = Contract.of("task");

    private record Published(String mark, Set<String> fields, Set<String> lists, String decision) {}

    @Test
    void the_contract_says_the_same() {
        var published = Json.MAPPER.readValue(contract.file("typed-texts.json"), Published.class);
        assertThat(published)
                .isEqualTo(
                        new Published(
                                TypedTexts.MARK,
                                TypedTexts.FIELDS,
                                TypedTexts.LISTS,
                                "directive.shredded.v1"));
    }

    @Test
    void every_text_in_an_event_is_typed_or_of_its_shell() {
        var free = new ArrayList<String>();
        contract.below("schemas")
                .forEach((file, schema) -> {
                    if (ABOUT.stream().anyMatch(file::startsWith)) {
                        free(file, "", Json.MAPPER.readTree(schema), free);
                    }
                });
        assertThat(free).contains("task.assigned.v1.json content", "task.suspended.v1.json awaits");
        assertThat(free)
                .map(f -> f.substring(f.indexOf(' ') + 1))
                .allMatch(f ->
                        SHELL.contains(f)
                                || TypedTexts.FIELDS.contains(f)
                                || TypedTexts.LISTS.contains(f));
    }

    /// Strings that may be anything within a length, by the names they bear.
    private static void free(String file, String name, JsonNode schema, List<String> found) {
        var form = List.of("pattern", "format", "enum", "const");
        if (schema.path("type").asString("").equals("string")
                && (form.stream().noneMatch(schema::has) || TypedTexts.LISTS.contains(name))) {
            found.add(file + " " + name);
        }
        schema.path("properties")
                .properties()
                .forEach(p -> free(file, p.getKey(), p.getValue(), found));
        if (schema.has("items")) {
            free(file, name, schema.path("items"), found);
        }
    }

    @Test
    void the_mark_fits_wherever_a_text_does() {
        contract.below("schemas")
                .forEach((file, schema) -> {
                    if (ABOUT.stream().anyMatch(file::startsWith)) {
                        fits(file, Json.MAPPER.readTree(schema));
                    }
                });
    }

    private static void fits(String file, JsonNode schema) {
        var required = schema.path("required").toString();
        schema.path("properties")
                .properties()
                .forEach(p -> {
                    var longest = p.getValue().path("maxLength").asInt(Integer.MAX_VALUE);
                    if (TypedTexts.FIELDS.contains(p.getKey())) {
                        assertThat(TypedTexts.MARK.length()).as(file).isLessThanOrEqualTo(longest);
                        assertThat(p.getValue().has("pattern")).as(file + p.getKey()).isFalse();
                    }
                    if (TypedTexts.LISTS.contains(p.getKey())) {
                        assertThat(required).as(file).doesNotContain(p.getKey());
                    }
                    fits(file, p.getValue());
                    fits(file, p.getValue().path("items"));
                });
    }
}
