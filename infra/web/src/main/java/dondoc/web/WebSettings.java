package dondoc.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What a person can set at the door of a service.
///
/// @param issuer the OpenID Connect issuer, e.g. `http://localhost:8480`
/// @param web what only this module reads
@ConfigurationProperties("dondoc")
public record WebSettings(@Nullable String issuer, @DefaultValue Web web) {

    /// @param pages whether people sign in to pages here
    /// @param clientId how this service is known to the issuer, when it has pages
    /// @param clientSecret as the issuer knows it
    /// @param jsonLimit the largest JSON body taken
    /// @param rememberedTokens how many verified tokens are kept until they expire
    /// @param neighbours the pages of the city's services, linked from each page
    public record Web(
            @DefaultValue("false") boolean pages,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @DefaultValue("1MB") DataSize jsonLimit,
            @DefaultValue("10000") int rememberedTokens,
            @DefaultValue Neighbours neighbours) {

        /// Where each service's pages begin, e.g. `https://tasks.example/`; without one there is no link
        /// to them.
        ///
        /// @param lists the public ones
        public record Neighbours(@Nullable URI tasks, @Nullable URI reports, @Nullable URI lists) {}

        @Override
        public String toString() {
            return "Web[pages=%s, clientId=%s, jsonLimit=%s]".formatted(pages, clientId, jsonLimit);
        }
    }
}
