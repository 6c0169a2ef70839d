package dondoc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInsTest {
    private Instant now = Instant.parse("2026-05-13T01:00:00Z");
    private final SignIns signIns = new SignIns(() -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) signIns.failed("a");
    }

    @Test
    void four_failures_are_forgiven() {
        fail(SignIns.ATTEMPTS - 1);
        assertThat(signIns.mustRest("a")).isFalse();
    }

    @Test
    void the_fifth_brings_a_rest_for_that_name_only() {
        fail(SignIns.ATTEMPTS);
        assertThat(signIns.mustRest("a")).isTrue();
        assertThat(signIns.mustRest("b")).isFalse();
    }

    @Test
    void the_rest_ends() {
        fail(SignIns.ATTEMPTS);
        now = now.plus(SignIns.REST).plusSeconds(1);
        assertThat(signIns.mustRest("a")).isFalse();
    }

    @Test
    void a_success_wipes_the_slate() {
        fail(SignIns.ATTEMPTS - 1);
        signIns.succeeded("a");
        fail(SignIns.ATTEMPTS - 1);
        assertThat(signIns.mustRest("a")).isFalse();
    }
}
