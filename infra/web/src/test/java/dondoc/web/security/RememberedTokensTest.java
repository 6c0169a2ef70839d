package dondoc.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberedTokensTest {
    private static final Instant NOON = Instant.parse("2026-05-13T05:00:00Z");

    private Instant now = NOON;
    private final AtomicInteger verified = new AtomicInteger();
    private boolean revoked;

    private final JwtDecoder verifier =
            token -> {
                verified.incrementAndGet();
                if (token.startsWith("bad") || revoked) throw new BadJwtException("bad");
                return Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .subject("s")
                        .expiresAt(NOON.plusSeconds(60))
                        .build();
            };
    private final RememberedTokens tokens = new RememberedTokens(verifier, 3, () -> now);

    @Test
    void a_token_is_verified_once() {
        tokens.decode("a");
        tokens.decode("a");
        assertThat(verified).hasValue(1);
    }

    @Test
    void a_token_is_not_remembered_beyond_its_end() {
        tokens.decode("a");
        now = NOON.plusSeconds(60);
        revoked = true;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(tokens.size()).isZero();
    }

    @Test
    void a_bad_token_is_looked_at_each_time() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }
        assertThat(verified).hasValue(2);
        assertThat(tokens.size()).isZero();
    }

    @Test
    void no_more_are_remembered_than_there_is_room_for() {
        for (int i = 0; i < 10; i++) tokens.decode("t" + i);
        assertThat(tokens.size()).isLessThanOrEqualTo(3);
    }
}
