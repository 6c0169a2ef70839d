package dondoc.web.security;

import dondoc.web.Refused;
import dondoc.web.WebSettings;
import dondoc.web.problem.Refusals;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// Signing in to pages: authorization code with proof of the key, then a session. Only where
/// `dondoc.web.pages` is true.
@AutoConfiguration(
        before = {
            OAuth2ClientAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ConditionalOnProperty("dondoc.web.pages")
public class PeopleSetUp {
    private static final String REGISTRATION = "dondoc";
    private static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self' ";

    /// Asks the issuer for its addresses at the first sign-in.
    @Bean
    ClientRegistrationRepository issuerOfPeople(WebSettings settings) {
        String issuer = needed(settings.issuer(), "dondoc.issuer");
        String id = needed(settings.web().clientId(), "dondoc.web.client-id");
        String secret = needed(settings.web().clientSecret(), "dondoc.web.client-secret");
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(
                        ClientRegistrations.fromIssuerLocation(issuer)
                                .registrationId(REGISTRATION)
                                .clientId(id)
                                .clientSecret(secret)
                                .scope("openid")
                                .build()));
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Doors doors,
            Denials denials,
            Refusals refusals,
            ClientRegistrationRepository issuer,
            WebSettings settings) {
        var goodbye = new OidcClientInitiatedLogoutSuccessHandler(issuer);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/");
        URI there = URI.create(needed(settings.issuer(), "dondoc.issuer"));
        String policy = POLICY + there.getScheme() + "://" + there.getAuthority();
        http.oauth2Login(o -> o.withObjectPostProcessor(new IssuerAway(refusals)));
        return http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(policy)))
                .oauth2Login(o ->
                        o.loginPage(SIGN_IN)
                                .userInfoEndpoint(u -> u.userAuthoritiesMapper(roles()))
                                .failureHandler((request, response, e) ->
                                        refusals.write(
                                                request,
                                                response,
                                                Refused.because("SIGN_IN_FAILED"))))
                .logout(l -> l.logoutSuccessHandler(goodbye))
                .exceptionHandling(e ->
                        e.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML))
                                .defaultAuthenticationEntryPointFor(denials, r -> true)
                                .accessDeniedHandler(denials))
                .authorizeHttpRequests(a -> {
                    SecuritySetUp.openForAll(a);
                    doors.hang(a);
                })
                .build();
    }

    private static GrantedAuthoritiesMapper roles() {
        return given ->
                given.stream()
                        .filter(OidcUserAuthority.class::isInstance)
                        .map(OidcUserAuthority.class::cast)
                        .<GrantedAuthority>flatMap(a -> Claims.authorities(a.getIdToken()).stream())
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static String needed(@org.jspecify.annotations.Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set, but dondoc.web.pages is true");
        }
        return value;
    }

    /// Who wants to sign in while the issuer is away is told so.
    private record IssuerAway(Refusals refusals)
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler((request, response, e) ->
                    refusals.write(request, response, Refused.because("ISSUER_AWAY")));
            return filter;
        }
    }
}
