package dondoc.escalation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.escalation.application.Escalation;
import dondoc.escalation.contract.Contract.Example;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What we promise.
class EscalationContractTest {

    private static final Contract OURS = new Contract("escalation");
    private static final Path EXAMPLES =
            Path.of("contract/src/main/resources/contract/escalation/examples");

    static List<Example> examples() {
        return OURS.examples();
    }

    static Stream<String> types() {
        return Stream.of(
                        Escalation.overdue().types(),
                        Escalation.letters().types(),
                        List.of("day.started.v1"))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_released_example_never_changes(Example example) throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(example.body());
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(example.sha256());
    }

    @Test
    void every_example_is_listed() throws IOException {
        try (var files = Files.walk(EXAMPLES)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(f -> EXAMPLES.relativize(f).toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            examples().stream().map(Example::path).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_we_write_has_a_schema_an_example_and_a_place_in_the_catalogue(String type) {
        assertThat(OURS.text("schemas/" + type + ".json")).contains("escalation:" + type);
        assertThat(OURS.examples(type)).isNotEmpty();
        assertThat(OURS.text("asyncapi.yaml")).contains("$ref: schemas/" + type + ".json");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_keeps_to_its_schema(Example example) {
        assertThat(OURS.faults(example.type(), example.body())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_we_write_is_what_the_example_says(Example example) {
        if (Escalation.overdue().knows(example.type())) {
            assertWrittenAs(example, Escalation.overdue());
        } else if (Escalation.letters().knows(example.type())) {
            assertWrittenAs(example, Escalation.letters());
        } else {
            assertThat(example.type()).isEqualTo("day.started.v1");
        }
    }

    @Test
    void the_schema_finds_what_is_wrong() {
        var letter = OURS.text("examples/letter.drafted.v1/week.json");
        assertThat(faults(letter.replace("2026-W24", "W24-2026"))).isNotEmpty();
        assertThat(faults(letter.replace("\"letters\": 2", "\"letters\": 0"))).isNotEmpty();
        assertThat(faults(letter.replace("2026-05-26", "2026-02-31"))).isNotEmpty();
    }

    private static List<String> faults(String letter) {
        return OURS.faults("letter.drafted.v1", letter.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> void assertWrittenAs(Example example, Vocabulary<T> words) {
        var written = words.write(words.read(example.type(), example.body()));
        assertThat(OURS.faults(example.type(), written)).isEmpty();
        assertThat(Json.MAPPER.readTree(written)).isEqualTo(Json.MAPPER.readTree(example.body()));
    }
}
