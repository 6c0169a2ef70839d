package dondoc.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.standalone.check.Comparison;
import dondoc.standalone.check.Expected;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.users.Users;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A city's year, played and asked for: what `infra/check-register` does.
@Order(1)
class SampleRegisterIT {
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final City city = City.running();

    @Test
    void every_answer_about_the_sample_year_is_the_expected_one() {
        var lines = new ByteArrayOutputStream();
        var comparison =
                new Comparison(
                        city.patient(Users.TASK_FORCE),
                        city.doors(),
                        Expected.read(City.SAMPLE),
                        new Terminal(new PrintStream(lines, true, StandardCharsets.UTF_8), false),
                        SETTLING);

        var equal = comparison.equal(city.played());

        assertThat(equal).as(lines.toString(StandardCharsets.UTF_8)).isTrue();
    }

    @Test
    void nothing_that_happened_was_refused() {
        assertThat(city.played().refusedHappenings()).isEmpty();
        assertThat(city.played().withoutTask()).isZero();
    }
}
