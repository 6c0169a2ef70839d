package dondoc.standalone.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Makes passwords and their hashes.
public final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 310_000;
    private static final int HASH_BITS = 256;

    private Passwords() {}

    /// About 79 bits, no letters that look alike.
    static String fresh() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }

    /// 192 bits, for programs.
    static String freshSecret() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// In the form the identity provider's delegating password encoder reads:
    /// `{pbkdf2@SpringSecurity_v5_8}` and salt and hash in hex.
    public static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        try {
            var key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(
                                    new PBEKeySpec(
                                            password.toCharArray(), salt, ITERATIONS, HASH_BITS));
            var both = new byte[SALT_BYTES + key.getEncoded().length];
            System.arraycopy(salt, 0, both, 0, SALT_BYTES);
            System.arraycopy(key.getEncoded(), 0, both, SALT_BYTES, key.getEncoded().length);
            return "{pbkdf2@SpringSecurity_v5_8}" + HexFormat.of().formatHex(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A secret of [#freshSecret] in the form the same encoder reads, `{SHA-256}` and its digest in hex:
    /// nobody guesses it however fast he tries. Never of a password.
    public static String digest(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
            return "{SHA-256}" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
