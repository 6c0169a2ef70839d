package dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.standalone.console.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path SHIPPED = Path.of("shipped");

    @Test
    void without_options_the_shipped_sample_is_loaded_into_data() {
        var options = parsed();

        assertThat(options.sample()).contains(SHIPPED);
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.portBase()).isEqualTo(8400);
        assertThat(options.fresh()).isFalse();
        assertThat(options.fsync()).isFalse();
    }

    @Test
    void every_option_is_heard() {
        var options =
                parsed(
                        "--fresh",
                        "--sample",
                        "none",
                        "--data",
                        "/d",
                        "--port-base",
                        "9000",
                        "--fsync");

        assertThat(options)
                .isEqualTo(
                        new Options(java.util.Optional.empty(), Path.of("/d"), true, 9000, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frehs",
                "x",
                "--data",
                "--port-base 80",
                "--port-base 65530",
                "--port-base a"
            })
    void what_is_not_understood_is_said_in_one_line(String typed) {
        assertThatThrownBy(() -> parsed(typed.split(" ", -1)))
                .isInstanceOf(Trouble.class)
                .message()
                .doesNotContain("\n")
                .contains(typed.split(" ", -1)[0]);
    }

    private static Options parsed(String... arguments) {
        return Options.parse(List.of(arguments), SHIPPED);
    }
}
