package dondoc.eventsourcing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private sealed interface Said {}

    private record Greeted(String name, String tongue) implements Said {}

    private record Left() implements Said {}

    private final Vocabulary<Said> words =
            new Vocabulary<Said>()
                    .with("greeted.v3", Greeted.class)
                    .upcasting("greeted.v1", "greeted.v2", b -> b.put("tongue", "vi"))
                    .upcasting(
                            "greeted.v2",
                            "greeted.v3",
                            b -> b.put("name", b.get("who").asString()));

    @Test
    void an_old_body_is_lifted_from_version_to_version() {
        assertThat(words.read("greeted.v1", "{\"who\":\"An\"}".getBytes(UTF_8)))
                .isEqualTo(new Greeted("An", "vi"));
    }

    @Test
    void a_field_nobody_knows_yet_does_no_harm() {
        var body = "{\"name\":\"An\",\"tongue\":\"vi\",\"later\":1}".getBytes(UTF_8);
        assertThat(words.read("greeted.v3", body)).isEqualTo(new Greeted("An", "vi"));
    }

    @Test
    void an_unknown_type_and_a_body_that_does_not_fit_are_unreadable() {
        assertThatThrownBy(() -> words.read("left.v1", "{}".getBytes(UTF_8)))
                .isInstanceOf(Unreadable.class);
        for (var body : List.of("[]", "null", "1", "")) {
            assertThatThrownBy(() -> words.read("greeted.v3", body.getBytes(UTF_8)))
                    .as(body)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void what_is_unreadable_tells_its_place_and_repeats_nothing_of_it() {
        for (var body :
                List.of(
                        "{\"name\":{\"b\u00ed m\u1eadt\":1}}",
                        "{\"name\":\"An\",b\u00ed m\u1eadt}",
                        "b\u00ed m\u1eadt")) {
            assertThatThrownBy(() -> words.read("greeted.v3", body.getBytes(UTF_8)))
                    .isInstanceOf(Unreadable.class)
                    .hasNoCause()
                    .hasMessageStartingWith("not a greeted.v3: ")
                    .hasMessageNotContaining("m\u1eadt");
        }
        assertThatThrownBy(() -> words.read("greeted.v3", "{\"name\":{\"x\":1}}".getBytes(UTF_8)))
                .hasMessageContaining("at name");
    }

    @Test
    void a_type_and_a_record_are_named_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> words.with("greeted.v4", Greeted.class));
        assertThatIllegalArgumentException().isThrownBy(() -> words.with("greeted.v3", Left.class));
        assertThatIllegalArgumentException().isThrownBy(() -> words.typeOf(new Left()));
    }
}
