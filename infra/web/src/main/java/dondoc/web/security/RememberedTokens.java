package dondoc.web.security;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/// Verifies a token once and remembers it until it expires: a signature costs more than the rest of
/// a request. What is refused is not remembered.
final class RememberedTokens implements JwtDecoder {
    private final JwtDecoder verifier;
    private final int most;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Jwt> verified = new ConcurrentHashMap<>();

    RememberedTokens(JwtDecoder verifier, int most, InstantSource clock) {
        this.verifier = verifier;
        this.most = most;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.get(token);
        if (known != null) {
            if (isStillGood(known)) return known;
            verified.remove(token);
        }
        Jwt jwt = verify(token);
        if (isStillGood(jwt)) remember(token, jwt);
        return jwt;
    }

    private Jwt verify(String token) {
        try {
            return verifier.decode(token);
        } catch (JwtDecoderInitializationException e) {
            throw new JwtException("the issuer does not answer", e);
        }
    }

    private boolean isStillGood(Jwt jwt) {
        Instant expires = jwt.getExpiresAt();
        return expires != null && clock.instant().isBefore(expires);
    }

    private void remember(String token, Jwt jwt) {
        if (verified.size() >= most) {
            verified.values().removeIf(old -> !isStillGood(old));
            if (verified.size() >= most) verified.clear();
        }
        verified.put(token, jwt);
    }

    int size() {
        return verified.size();
    }
}
