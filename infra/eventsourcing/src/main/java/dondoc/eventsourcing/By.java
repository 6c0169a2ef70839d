package dondoc.eventsourcing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, as the token says.
///
/// @param subject `sub` of the token
/// @param unit the unit on whose behalf, `null` for persons without one
/// @param roles e.g. `task-force`
public record By(String subject, @Nullable String unit, Set<String> roles) {
    public By {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
