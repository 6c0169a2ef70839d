package dondoc.endtoend;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ChromiumTest {
    private static final Path NOWHERE = Path.of("target/no-browser");

    @Test
    void without_a_browser_the_stories_are_skipped_and_say_why() {
        assertThatThrownBy(new Chromium(NOWHERE, false)::start)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("apt-get install chromium");
    }

    @Test
    void without_a_browser_ci_fails() {
        assertThatThrownBy(new Chromium(NOWHERE, true)::start)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install chromium");
    }
}
