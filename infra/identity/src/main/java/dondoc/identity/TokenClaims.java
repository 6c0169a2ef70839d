package dondoc.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// Puts into access and identity tokens what the services ask for: `sub`, `name`, `roles`, `unit`.
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final Register register;

    TokenClaims(Register register) {
        this.register = register;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        whose(context)
                .ifPresent(account -> {
                    var claims =
                            context.getClaims()
                                    .subject(account.sub())
                                    .claim("name", account.name())
                                    .claim("roles", account.roles());
                    if (account.unit() != null) claims.claim("unit", account.unit());
                });
    }

    private Optional<Account> whose(JwtEncodingContext context) {
        boolean program =
                AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                        context.getAuthorizationGrantType());
        if (program) return register.account(context.getRegisteredClient().getClientId());
        Authentication person = context.getPrincipal();
        return person == null ? Optional.empty() : register.account(person.getName());
    }
}
