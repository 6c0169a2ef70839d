package dondoc.shredding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
    private static final String LONG = "Rà soát \"Hồng Hạc\"";

    @TempDir Path dir;

    private final Texts texts =
            Texts.of(
                    Set.of(LONG, LONG + " và hơn nữa", "ngắn", "Chủ tịch UBND Thành phố"),
                    Set.of("Chủ tịch UBND Thành phố"));

    @Test
    void a_text_is_found_wherever_it_stands_as_it_is_or_in_json() {
        for (var bytes : new String[] {LONG, "x" + LONG + "y", LONG.replace("\"", "\\\"")}) {
            assertThat(texts.in(bytes.getBytes(UTF_8))).as(bytes).isTrue();
        }
        assertThat(texts.in("Rà soát Hồng Hạc".getBytes(UTF_8))).isFalse();
        assertThat(texts.in("".getBytes(UTF_8))).isFalse();
    }

    @Test
    void short_ones_and_those_also_said_of_others_are_not_looked_for() {
        assertThat(texts.in("ngắn Chủ tịch UBND Thành phố".getBytes(UTF_8))).isFalse();
    }

    @Test
    void each_is_replaced_the_longest_first() {
        var bytes = ("a " + LONG + " và hơn nữa b " + LONG + " c").getBytes(UTF_8);
        assertThat(new String(texts.replacedIn(bytes, "#".getBytes(UTF_8)), UTF_8))
                .isEqualTo("a # b # c");
        var nothing = "nothing of it here".getBytes(UTF_8);
        assertThat(texts.replacedIn(nothing, "#".getBytes(UTF_8))).isSameAs(nothing);
    }

    @Test
    void it_is_found_in_a_file_of_any_size_and_across_the_parts_in_which_that_is_read()
            throws IOException {
        var file = dir.resolve("large");
        for (int before : new int[] {0, (1 << 20) - 9, (1 << 20) - 1, 3_000_000}) {
            Files.writeString(file, "x".repeat(before) + LONG);
            assertThat(texts.in(file)).as(before + "").isTrue();
        }
        Files.writeString(file, "x".repeat(3_000_000));
        assertThat(texts.in(file)).isFalse();
    }
}
