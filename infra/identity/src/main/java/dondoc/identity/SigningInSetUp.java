package dondoc.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// Wires the authorization server and the form in front of it.
@Configuration(proxyBeanMethods = false)
class SigningInSetUp {

    @Bean
    Register register(IdentitySettings settings) {
        return Register.read(settings);
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.keyFile())));
    }

    @Bean
    RegisteredClientRepository clients(Register register, IdentitySettings settings) {
        return new Clients(register, settings);
    }

    /// Hashes stay as the files have them.
    @Bean
    PasswordEncoder passwords() {
        PasswordEncoder usual = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return usual.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                return usual.matches(password, hash);
            }
        };
    }

    @Bean
    OAuth2AuthorizationService grants() {
        return new Grants();
    }

    @Bean
    TokenClaims tokenClaims(Register register) {
        return new TokenClaims(register);
    }

    @Bean
    AuthorizationServerSettings addresses(IdentitySettings settings) {
        AuthorizationServerSettings.Builder addresses = AuthorizationServerSettings.builder();
        if (settings.issuer() != null) addresses.issuer(settings.issuer());
        return addresses.build();
    }

    @Bean
    UserDetailsService signingIn(Register register) {
        return name ->
                register.account(name)
                        .map(a ->
                                User.withUsername(a.username())
                                        .password(a.passwordHash())
                                        .roles()
                                        .build())
                        .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    FilterRegistrationBean<GuessingBrake> guessingBrake() {
        var brake =
                new FilterRegistrationBean<>(
                        new GuessingBrake(new SignIns(InstantSource.system())));
        brake.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return brake;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(a -> a.anyRequest().authenticated())
                .exceptionHandling(e ->
                        e.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Register register) {
        return http.authorizeHttpRequests(a ->
                        a.requestMatchers("/login", "/assets/**", "/error", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .formLogin(f -> f.loginPage("/login").failureHandler(new WrongPassword()))
                .logout(l -> l.logoutSuccessUrl("/login?bye"))
                .headers(h ->
                        h.contentSecurityPolicy(c -> c.policyDirectives(policy(register)))
                                .referrerPolicy(Customizer.withDefaults()))
                .build();
    }

    /// Signing in ends with a redirect to the application, which browsers count as the form's
    /// target.
    private static String policy(Register register) {
        String applications =
                register.applications().stream()
                        .flatMap(a -> a.redirectUris().stream())
                        .map(URI::create)
                        .map(u -> u.getScheme() + "://" + u.getAuthority())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' "
                + applications;
    }
}
