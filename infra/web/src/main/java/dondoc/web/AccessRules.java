package dondoc.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// Who may call what. A service contributes one as a bean; the first rule that matches decides;
/// what no rule names is denied to everybody.
///
/// ```java
/// @Bean AccessRules doors() {
///     return AccessRules.denyingTheRest()
///             .open("/public/**")
///             .allow(POST, "/api/v1/imports/**", MIGRATION)
///             .allow("/api/v1/tasks/**", TASK_FORCE, DEPARTMENT_OFFICER);
/// }
/// ```
public final class AccessRules {

    /// @param method `null` means every method
    /// @param pattern a Spring path pattern
    /// @param who whom the rule lets in
    public record Rule(@Nullable HttpMethod method, String pattern, Who who) {}

    /// Whom a rule lets in.
    public sealed interface Who {
        record Everybody() implements Who {}

        record WhoeverSignedIn() implements Who {}

        record Holders(List<String> roles) implements Who {
            public Holders {
                if (roles.isEmpty()) {
                    throw new IllegalArgumentException("a rule for roles names at least one");
                }
                roles = List.copyOf(roles);
            }
        }
    }

    private final List<Rule> rules;

    private AccessRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static AccessRules denyingTheRest() {
        return new AccessRules(List.of());
    }

    /// Without a token.
    public AccessRules open(String... patterns) {
        return and(null, new Who.Everybody(), patterns);
    }

    /// With any valid token, or signed in to the pages.
    public AccessRules signedIn(String... patterns) {
        return and(null, new Who.WhoeverSignedIn(), patterns);
    }

    /// Every method, for holders of one of these roles.
    public AccessRules allow(String pattern, String... roles) {
        return and(null, new Who.Holders(List.of(roles)), pattern);
    }

    /// One method, for holders of one of these roles.
    public AccessRules allow(HttpMethod method, String pattern, String... roles) {
        return and(method, new Who.Holders(List.of(roles)), pattern);
    }

    public List<Rule> rules() {
        return rules;
    }

    private AccessRules and(@Nullable HttpMethod method, Who who, String... patterns) {
        List<Rule> more = new ArrayList<>(rules);
        for (String pattern : patterns) {
            more.add(new Rule(method, pattern, who));
        }
        return new AccessRules(more);
    }
}
