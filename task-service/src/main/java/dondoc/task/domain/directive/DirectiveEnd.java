package dondoc.task.domain.directive;

import dondoc.task.domain.DirectiveId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a directive that no longer holds.
///
/// @param on the day from which it no longer holds
/// @param document number of the document that says so
/// @param by the directive that took its place, `null` for a recalled one
public record DirectiveEnd(
        How how,
        LocalDate on,
        @Nullable String document,
        @Nullable DirectiveId by,
        @Nullable String reason) {

    /// How it came to its end.
    public enum How {
        RECALLED,
        REPLACED
    }
}
