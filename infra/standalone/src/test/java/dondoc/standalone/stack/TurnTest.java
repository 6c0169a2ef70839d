package dondoc.standalone.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final List<String> TELLS_ITS_NICENESS = List.of("nice");

    @Test
    void who_follows_stands_back_for_who_is_waited_for() throws IOException {
        assertThat(toldBy(Turn.FIRST.taking(TELLS_ITS_NICENESS)))
                .isEqualTo(toldBy(TELLS_ITS_NICENESS));
        assertThat(toldBy(Turn.AFTER.taking(TELLS_ITS_NICENESS)))
                .isEqualTo(Math.min(19, toldBy(Turn.FIRST.taking(TELLS_ITS_NICENESS)) + 10));
    }

    private static int toldBy(List<String> command) throws IOException {
        var asked = new ProcessBuilder(command).start();
        try (var said = asked.inputReader(UTF_8)) {
            return Integer.parseInt(said.readLine().strip());
        }
    }
}
