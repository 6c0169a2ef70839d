package dondoc.web.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/// Lets the bearer filter tell an issuer that is away (503) from a token that is wrong (401).
final class FailsWith implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {
    private final Denials denials;

    FailsWith(Denials denials) {
        this.denials = denials;
    }

    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(denials);
        return filter;
    }
}
