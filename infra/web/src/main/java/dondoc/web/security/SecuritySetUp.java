package dondoc.web.security;

import dondoc.web.AccessRules;
import dondoc.web.Commands;
import dondoc.web.Roles;
import dondoc.web.WebSettings;
import dondoc.web.problem.Refusals;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Wires this room: a chain for programs here, the one for people is [PeopleSetUp].
@AutoConfiguration(
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableConfigurationProperties(WebSettings.class)
@EnableWebSecurity
public class SecuritySetUp {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String SELF =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String[] PROGRAMS = {"/api/**", "/v3/api-docs/**", "/actuator/**"};

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(WebSettings settings) {
        String issuer = settings.issuer();
        if (issuer == null || issuer.isBlank()) {
            throw new IllegalStateException(
                    "dondoc.issuer is not set: the address of the OpenID Connect issuer");
        }
        return Issuer.verifier(issuer);
    }

    @Bean
    Denials denials(
            Refusals refusals,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        return new Denials(refusals, controllers);
    }

    @Bean
    Doors allDoors(ObjectProvider<AccessRules> rules) {
        return new Doors(rules.orderedStream().toList());
    }

    @Bean
    HttpFirewall firewall() {
        return HeaderText.firewall();
    }

    /// Spring Security would time each filter of each request; the request as a whole is timed.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            Doors doors,
            Denials denials,
            JwtDecoder verifier,
            WebSettings settings) {
        var tokens =
                new RememberedTokens(
                        verifier, settings.web().rememberedTokens(), InstantSource.system());
        return http.securityMatcher(PROGRAMS)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(NOTHING)))
                .oauth2ResourceServer(o ->
                        o.jwt(j -> j.decoder(tokens).jwtAuthenticationConverter(new Claims()))
                                .bearerTokenResolver(new BearerHeader())
                                .authenticationEntryPoint(denials)
                                .accessDeniedHandler(denials)
                                .withObjectPostProcessor(new FailsWith(denials)))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .authorizeHttpRequests(a -> {
                    openForAll(a);
                    a.requestMatchers("/actuator/health/**")
                            .permitAll()
                            .requestMatchers("/actuator/**")
                            .hasRole(Roles.ADMINISTRATOR)
                            .requestMatchers("/v3/api-docs/**", Commands.STATUS_PATH + "**")
                            .authenticated();
                    doors.hang(a);
                })
                .build();
    }

    /// Everything else where there are no pages: what is public, and nothing more.
    @Bean
    @Order(2)
    @ConditionalOnProperty(name = "dondoc.web.pages", havingValue = "false", matchIfMissing = true)
    SecurityFilterChain visitors(HttpSecurity http, Doors doors, Denials denials) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(SELF)))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint((request, response, _) ->
                                        denials.nothingHere(request, response))
                                .accessDeniedHandler((request, response, _) ->
                                        denials.nothingHere(request, response)))
                .authorizeHttpRequests(a -> {
                    openForAll(a);
                    doors.hang(a);
                })
                .build();
    }

    /// The page that says no, and what pages are made of.
    static void openForAll(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/assets/**")
                .permitAll();
    }
}
