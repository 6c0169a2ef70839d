package dondoc.eventsourcing.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import dondoc.eventsourcing.jar.JarCommand.Look;
import dondoc.eventsourcing.jar.JarCommand.Seal;
import dondoc.eventsourcing.jar.JarEvent;
import dondoc.eventsourcing.jar.JarEvent.Filled;
import dondoc.eventsourcing.jar.JarEvent.Sealed;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void a_story_goes_on_after_what_followed() {
        var story =
                Story.of(Jar.RULES)
                        .given(new Filled("j1", 2, 2, ""))
                        .when(new Fill("j1", 3, ""))
                        .then(new Filled("j1", 3, 5, ""))
                        .when(new Look("j1"))
                        .then()
                        .when(new Seal("j1"))
                        .then(new Sealed("j1", 5))
                        .when(new Fill("j1", 1, ""))
                        .thenRefused(Jar.SEALED, Map.of("total", "5"));
        assertThat(story.state()).isEqualTo(new Jar(5, true));
    }

    @Test
    void another_ending_than_the_one_told_is_noticed() {
        assertFalse(() -> story().when(new Seal("j1")).then(new Sealed("j1", 1)));
        assertFalse(() -> story().when(new Seal("j2")).then());
        assertFalse(() -> story().when(new Fill("j1", 0, "")).then(new Filled("j1", 0, 0, "")));
        assertFalse(() -> story().when(new Fill("j1", 0, "")).thenRefused(Jar.SEALED));
        assertFalse(() -> story().when(new Look("j1")).thenRefused(Jar.SEALED));
    }

    private static Story<JarCommand, Jar, JarEvent> story() {
        return Story.of(Jar.RULES);
    }

    private static void assertFalse(Runnable story) {
        assertThatThrownBy(story::run).isInstanceOf(AssertionError.class);
    }
}
