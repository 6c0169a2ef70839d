package dondoc.task.in.page;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a form carries unseen.
///
/// @param key its own name: sent twice, it has one effect
/// @param version of what it was filled in for, as its reader saw it; `null` where that does not
///     matter
public record Seal(UUID key, @Nullable Long version) {

    public static Seal fresh(@Nullable Long version) {
        return new Seal(UUID.randomUUID(), version);
    }

    /// Of what else is sent when the form itself does not do: sent twice it has one effect as well.
    public Seal then(String what) {
        var further = (key + "|" + what).getBytes(StandardCharsets.UTF_8);
        return new Seal(UUID.nameUUIDFromBytes(further), version);
    }
}
