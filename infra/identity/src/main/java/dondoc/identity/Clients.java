package dondoc.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// Accounts and applications in the form the authorization server knows: every account is a client
/// of client credentials, every application one of the authorization code with PKCE.
final class Clients implements RegisteredClientRepository {
    private final Map<String, RegisteredClient> clients = new HashMap<>();

    Clients(Register register, IdentitySettings settings) {
        TokenSettings tokens =
                TokenSettings.builder().accessTokenTimeToLive(settings.tokenLife()).build();
        register.accounts().forEach(a -> clients.put(a.username(), program(a, tokens)));
        register.applications().forEach(a -> clients.put(a.clientId(), pages(a, tokens)));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are what the files say");
    }

    private static RegisteredClient program(Account account, TokenSettings tokens) {
        return RegisteredClient.withId(account.username())
                .clientId(account.username())
                .clientSecret(account.passwordHash())
                .clientName(account.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens)
                .build();
    }

    private static RegisteredClient pages(Application application, TokenSettings tokens) {
        List<String> afterwards = application.postLogoutRedirectUris();
        return RegisteredClient.withId(application.clientId())
                .clientId(application.clientId())
                .clientSecret(application.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(application.redirectUris()))
                .postLogoutRedirectUris(
                        uris -> uris.addAll(afterwards == null ? List.of() : afterwards))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(tokens)
                .build();
    }
}
