package dondoc.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// What is remembered of sign-ins: the last ten thousand of people, none of programs, whose tokens
/// speak for themselves.
final class Grants implements OAuth2AuthorizationService {
    private static final int REMEMBERED = 10_000;

    private final InMemoryOAuth2AuthorizationService memory =
            new InMemoryOAuth2AuthorizationService();
    private final Deque<String> order = new ArrayDeque<>();

    @Override
    public synchronized void save(OAuth2Authorization grant) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant.getAuthorizationGrantType())) {
            return;
        }
        if (memory.findById(grant.getId()) == null) order.addLast(grant.getId());
        memory.save(grant);
        while (order.size() > REMEMBERED) {
            OAuth2Authorization oldest = memory.findById(order.removeFirst());
            if (oldest != null) memory.remove(oldest);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization grant) {
        order.remove(grant.getId());
        memory.remove(grant);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return memory.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType tokenType) {
        return memory.findByToken(token, tokenType);
    }
}
