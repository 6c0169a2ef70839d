package dondoc.web.security;

import dondoc.eventsourcing.By;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/// Who asks, read from the claims of the token or of the signed-in person.
public final class Callers {
    static final String ROLES = "roles";
    static final String UNIT = "unit";

    private Callers() {}

    /// @throws AuthenticationCredentialsNotFoundException when nobody is signed in: 401
    public static By current() {
        By by = of(SecurityContextHolder.getContext().getAuthentication());
        if (by == null) throw new AuthenticationCredentialsNotFoundException("nobody signed in");
        return by;
    }

    /// `null` for somebody unknown.
    public static @Nullable By of(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof ClaimAccessor c)) {
            return null;
        }
        String subject = c.getClaimAsString("sub");
        if (subject == null) return null;
        return new By(subject, c.getClaimAsString(UNIT), Set.copyOf(roles(c)));
    }

    static List<String> roles(ClaimAccessor claims) {
        List<String> roles = claims.getClaimAsStringList(ROLES);
        return roles == null ? List.of() : roles;
    }
}
