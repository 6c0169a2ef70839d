package dondoc.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cut of a list.
///
/// @param next hand it back as `?cursor=` for what follows; absent at the end
/// @param total of the whole list, where it is known
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long total) {
    public static final int USUAL = 50;
    public static final int LARGEST = 500;

    public Page {
        items = List.copyOf(items);
    }

    /// What `?limit=` means: 50 when absent.
    ///
    /// @throws Refused `BAD_LIMIT` unless it is 1 to 500
    public static int limit(@Nullable Integer asked) {
        if (asked == null) return USUAL;
        if (asked < 1 || asked > LARGEST) {
            throw Refused.because("BAD_LIMIT").with("largest", LARGEST).at("limit");
        }
        return asked;
    }
}
