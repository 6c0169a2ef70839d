package dondoc.publication.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.NewDay;
import dondoc.publication.application.Definition;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.file.EditionFiles;
import dondoc.publication.domain.file.PublicFile;
import dondoc.publication.domain.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/// What we promise.
class PublicationContractTest {
    private static final Contract CONTRACT = Promise.CONTRACT;
    private static final Path FOLDER = Path.of("contract/src/main/resources/contract/publication");

    @ParameterizedTest
    @MethodSource("examples")
    void a_released_example_never_changes(String example) {
        assertThat(Sha256.of(CONTRACT.example(example)).value())
                .isEqualTo(CONTRACT.listed().get(example));
    }

    @Test
    void every_example_is_listed_and_every_type_has_one() throws IOException {
        try (var files = Files.walk(FOLDER.resolve("examples"))) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(f -> FOLDER.resolve("examples").relativize(f).toString()))
                    .containsExactlyInAnyOrderElementsOf(CONTRACT.listed().keySet());
        }
        assertThat(new TreeSet<>(CONTRACT.examples().values()))
                .containsExactlyElementsOf(new TreeSet<>(types()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_keeps_to_its_schema(String example) {
        var type = Contract.typeOf(example);

        assertThat(Promise.faults(type, new String(CONTRACT.example(example), UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_we_write_is_what_the_example_says(String example) {
        var type = Contract.typeOf(example);
        if (NewDay.TYPE.equals(type)) {
            return; // the engine repeats it as it came
        }
        var events = Definition.events();
        var written = events.write(events.read(type, CONTRACT.example(example)));

        assertThat(Json.MAPPER.readTree(written))
                .isEqualTo(Json.MAPPER.readTree(CONTRACT.example(example)));
        assertThat(Promise.faults(type, new String(written, UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void the_files_come_out_of_an_edition_as_they_were_sealed(String example) {
        var edition =
                (EditionReleased)
                        Definition.events().read("edition.released.v1", CONTRACT.example(example));

        assertThat(EditionFiles.of(edition.sheet()).stream().map(PublicFile::seal))
                .isEqualTo(edition.files());
    }

    @Test
    void asyncapi_names_every_type_and_its_schema() {
        Map<String, Object> api = new Yaml().load(CONTRACT.text("asyncapi.yaml"));

        assertThat(api.get("asyncapi")).isEqualTo("3.0.0");
        assertThat(in(api, "components", "messages").keySet())
                .containsExactlyInAnyOrderElementsOf(types());
        assertThat(in(api, "channels", "publicationEvents", "messages").keySet())
                .containsExactlyInAnyOrderElementsOf(types());
        for (var type : types()) {
            assertThat(in(api, "components", "messages", type, "payload").get("$ref"))
                    .isEqualTo("schemas/" + type + ".json");
        }
    }

    @Test
    void the_readme_names_what_comes_in_and_goes_out() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(types()).allSatisfy(t -> assertThat(readme).contains("`" + t + "`"));
        assertThat(Definition.commands().types())
                .allSatisfy(t -> assertThat(readme).contains("`" + t + "`"));
    }

    private static List<String> types() {
        return Stream.concat(Definition.events().types().stream(), Stream.of(NewDay.TYPE)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> yaml, String... path) {
        var here = yaml;
        for (var key : path) {
            here = (Map<String, Object>) Objects.requireNonNull(here.get(key), key);
        }
        return here;
    }

    static Stream<String> examples() {
        return CONTRACT.examples().keySet().stream();
    }

    static Stream<String> editions() {
        return examples().filter(e -> e.startsWith("edition.released.v1/"));
    }
}
