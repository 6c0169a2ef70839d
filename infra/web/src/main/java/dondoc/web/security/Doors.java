package dondoc.web.security;

import dondoc.web.AccessRules;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Hangs the service's access rules into a filter chain; the rest is denied.
final class Doors {
    private final List<AccessRules.Rule> rules;

    Doors(List<AccessRules> all) {
        this.rules = all.stream().flatMap(r -> r.rules().stream()).toList();
    }

    void hang(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    doors) {
        for (AccessRules.Rule rule : rules) {
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl url =
                    doors.requestMatchers(
                            PathPatternRequestMatcher.withDefaults()
                                    .matcher(rule.method(), rule.pattern()));
            switch (rule.who()) {
                case AccessRules.Who.Everybody _ -> url.permitAll();
                case AccessRules.Who.WhoeverSignedIn _ -> url.authenticated();
                case AccessRules.Who.Holders h -> url.hasAnyRole(h.roles().toArray(String[]::new));
            }
        }
        doors.anyRequest().denyAll();
    }
}
