package dondoc.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in, by the form or, as a program, with client credentials.
///
/// @param username login name and client id
/// @param passwordHash `{bcrypt}...`, or `{pbkdf2@SpringSecurity_v5_8}` + hex(16 bytes of salt,
///     then PBKDF2WithHmacSHA256 with 310,000 rounds, 32 bytes)
/// @param sub subject of the tokens
/// @param name as people know them
/// @param unit identifier of the unit they act for
record Account(
        String username,
        String passwordHash,
        String sub,
        String name,
        List<String> roles,
        @Nullable String unit) {
    Account {
        requireNonNull(username, "username");
        requireNonNull(passwordHash, "passwordHash of " + username);
        requireNonNull(sub, "sub of " + username);
        requireNonNull(name, "name of " + username);
        roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Account[" + username + " " + roles + "]";
    }
}
