package dondoc.task.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who wishes something, as far as rules ask.
///
/// @param unit on whose behalf, `null` for persons without one
/// @param roles of the token, e.g. `task-force`
public record Asker(@Nullable OrgId unit, Set<String> roles) {
    public static final String TASK_FORCE = "task-force";
    public static final String OFFICER = "department-officer";
    public static final String MIGRATION = "migration";
    public static final String ADMINISTRATOR = "administrator";

    public Asker {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
