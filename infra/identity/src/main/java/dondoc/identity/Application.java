package dondoc.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service with pages that people sign in to.
///
/// @param secretHash as [Account#passwordHash]; or, of a long random secret, `{SHA-256}` + its digest in
///     hex
/// @param redirectUris `http://localhost:8483/login/oauth2/code/dondoc`
/// @param postLogoutRedirectUris where people land after signing out
record Application(
        String clientId,
        String secretHash,
        List<String> redirectUris,
        @Nullable List<String> postLogoutRedirectUris) {
    Application {
        requireNonNull(clientId, "clientId");
        requireNonNull(secretHash, "secretHash of " + clientId);
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris =
                postLogoutRedirectUris == null ? List.of() : List.copyOf(postLogoutRedirectUris);
    }

    @Override
    public String toString() {
        return "Application[" + clientId + "]";
    }
}
