package dondoc.web.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Mints signed tokens for tests.
public final class Tokens {
    static final RSAKey KEY = newKey();

    private Tokens() {}

    /// Makes a context trust the tokens of this class, instead of an issuer's.
    @Configuration(proxyBeanMethods = false)
    public static class Trusted {
        @Bean
        JwtDecoder testTokensDecoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }

    /// The value of an `Authorization` header, good for an hour.
    public static String bearer(String subject, @Nullable String unit, String... roles) {
        return "Bearer " + of(subject, unit, Instant.now(), Duration.ofHours(1), roles);
    }

    /// @param issuedAt the token begins to hold here
    /// @param lives how long it holds
    public static String of(
            String subject,
            @Nullable String unit,
            Instant issuedAt,
            Duration lives,
            String... roles) {
        return of("http://issuer.test", subject, unit, issuedAt, lives, "", roles);
    }

    static String of(
            String issuer,
            String subject,
            @Nullable String unit,
            Instant issuedAt,
            Duration lives,
            String nonce,
            String... roles) {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .issuer(issuer)
                        .audience("small-service")
                        .issueTime(Date.from(issuedAt))
                        .expirationTime(Date.from(issuedAt.plus(lives)))
                        .claim("name", "Tên của " + subject)
                        .claim("roles", List.of(roles));
        if (!nonce.isEmpty()) claims.claim("nonce", nonce);
        if (unit != null) claims.claim("unit", unit);
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
