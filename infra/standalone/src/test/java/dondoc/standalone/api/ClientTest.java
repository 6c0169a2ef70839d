package dondoc.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.standalone.city.PaperCity;
import dondoc.standalone.city.PaperCity.Told;
import dondoc.standalone.console.Trouble;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void a_wrong_password_is_said_at_once_and_not_tried_again() {
        try (var city = new PaperCity(_ -> Told.good(Map.of()))) {
            var stranger =
                    new Client(city.door(), new Person("somebody", "wrong"), Duration.ofHours(1));

            assertThatThrownBy(() -> stranger.get(city.door()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("does not know the user somebody");
            assertThat(city.asked()).isEmpty();
        }
    }
}
