package dondoc.standalone.users;

import java.util.List;
import java.util.Optional;

/// Somebody who may come in.
///
/// @param username to log in with, and the client id for a machine's token
/// @param subject what the events name as actor; never a name
/// @param roles e.g. `task-force`
/// @param unit on whose behalf, e.g. `H26.05`
public record User(
        String username,
        String subject,
        String name,
        List<String> roles,
        Optional<String> unit,
        String password) {

    /// As the identity provider wants it; different at every call.
    public String passwordHash() {
        return Passwords.hash(password);
    }
}
