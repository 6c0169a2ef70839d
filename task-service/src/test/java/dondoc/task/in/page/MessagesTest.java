package dondoc.task.in.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.application.Definition;
import dondoc.task.application.reading.Pressing;
import dondoc.task.domain.directive.SourceKind;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.work.ReturnKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern SAID = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");

    @Test
    void both_languages_say_everything() throws IOException {
        assertThat(messages("/messages_en.properties").keySet())
                .isEqualTo(messages("/messages.properties").keySet());
    }

    @Test
    void both_languages_fill_in_the_same_values() throws IOException {
        var vi = messages("/messages.properties");
        messages("/messages_en.properties")
                .forEach((key, text) ->
                        assertThat(places(text.toString()))
                                .as(key.toString())
                                .isEqualTo(places(vi.getProperty(key.toString()))));
    }

    @Test
    void nothing_a_template_says_is_left_unsaid() throws IOException {
        var known = new HashSet<>(messages("/messages.properties").keySet());
        known.addAll(messages("/dondoc/messages.properties").keySet());
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(SAID.matcher(Files.readString(template)).results())
                        .as(template.toString())
                        .allSatisfy(said -> assertThat(known).contains(said.group(1)));
            }
        }
    }

    @Test
    void every_fact_of_a_task_and_every_choice_has_its_words() throws IOException {
        var known = messages("/messages.properties").keySet();
        assertThat(Definition.TASK.events().types())
                .allSatisfy(type ->
                        assertThat(known).containsAnyOf("fact." + type, "fact." + type + ".yes"));
        for (var pressing : Pressing.values()) {
            assertThat(known).contains("pressing." + pressing);
        }
        for (var reason : ExtensionReason.values()) {
            assertThat(known).contains("reason." + reason);
        }
        for (var kind : ReturnKind.values()) {
            assertThat(known).contains("kind." + kind);
        }
    }

    @Test
    void every_queue_of_the_desk_has_its_words() throws IOException {
        var known = messages("/messages.properties").keySet();
        for (var queue : List.of("verifications", "extensions", "returns", "unclassified")) {
            assertThat(known)
                    .contains("registry." + queue)
                    .contains("registry.%s.what".formatted(queue))
                    .contains("registry.%s.none".formatted(queue));
        }
        for (var queue : List.of("verifications", "extensions", "unclassified")) {
            for (var words : List.of("", ".many", ".done")) {
                assertThat(known).contains("registry.%s.YES%s".formatted(queue, words));
            }
        }
        for (var queue : List.of("verifications", "extensions", "returns")) {
            for (var words : List.of("", ".open", ".many", ".done")) {
                assertThat(known).contains("registry.%s.NO%s".formatted(queue, words));
            }
        }
        for (var kind : SourceKind.values()) {
            assertThat(known).contains("source." + kind);
        }
    }

    private static String places(String text) {
        return text.replaceAll("[^{}0-9]|(?<!\\{)[0-9]", "")
                .chars()
                .filter(Character::isDigit)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Properties messages(String file) throws IOException {
        var messages = new Properties();
        try (var in = requireNonNull(MessagesTest.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
