package dondoc.identity;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a person can set here.
///
/// @param issuer the address others know this provider by, e.g. `http://localhost:8480`; absent:
///     the address it is asked at
/// @param usersFile JSON, a list of [Account]
/// @param clientsFile JSON, a list of [Application]
/// @param keyFile where the signing key is kept; made when it is not there
/// @param tokenLife how long an access token holds
@ConfigurationProperties("dondoc.identity")
record IdentitySettings(
        @Nullable String issuer,
        Path usersFile,
        Path clientsFile,
        Path keyFile,
        @DefaultValue("1h") Duration tokenLife) {}
