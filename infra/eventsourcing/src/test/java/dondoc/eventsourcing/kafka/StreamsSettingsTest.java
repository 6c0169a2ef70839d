package dondoc.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.jar.Jar;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {

    @Test
    void a_changelog_of_three_replicas_wants_two_of_them_as_every_topic_does() {
        assertThat(replicated(3)).containsEntry("topic.min.insync.replicas", "2");
        assertThat(replicated(1)).doesNotContainKey("topic.min.insync.replicas");
    }

    @Test
    void what_follows_from_the_largest_command_still_fits_into_the_producer_and_the_changelog() {
        assertThat(replicated(1))
                .containsEntry("producer.max.request.size", 4 * Sizes.LARGEST_COMMAND)
                .containsEntry("topic.max.message.bytes", "" + 4 * Sizes.LARGEST_COMMAND);
    }

    private static Properties replicated(int times) {
        var settings =
                new EngineSettings(
                        "nowhere:1",
                        "jar-1",
                        1,
                        (short) times,
                        Path.of("target"),
                        1,
                        0,
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        "migration",
                        Optional.empty());
        return StreamsSettings.of(Jar.service("jar"), settings);
    }
}
