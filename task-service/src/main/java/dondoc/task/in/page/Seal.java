package dondoc.task.in.page;

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
}
