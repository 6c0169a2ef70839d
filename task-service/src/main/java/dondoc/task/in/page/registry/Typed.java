package dondoc.task.in.page.registry;

import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.SourceKind;
import dondoc.task.domain.work.Authority;
import dondoc.task.in.page.TypedDay;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What was typed into the form of a decision, as it was typed.
///
/// @param reason why, or a remark
/// @param to the new due date, e.g. `31/5/2026`; empty: the one asked for
/// @param chairman whether the Chairman has decided it
/// @param sourceKind what a directive is
/// @param field what it is about (lĩnh vực)
/// @param confirmedBy number of the document that confirms an oral instruction
public record Typed(
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable String document,
        @Nullable String to,
        @Nullable Boolean chairman,
        @Nullable String sourceKind,
        @Nullable String field,
        @Nullable String confirmedBy) {
    static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null);

    /// @param asked where nothing is typed
    /// @throws Rejection `BAD_DATE`
    LocalDate readTo(LocalDate asked) {
        return to == null || to.isBlank() ? asked : TypedDay.read("to", to);
    }

    Authority readAuthority() {
        return Boolean.TRUE.equals(chairman) ? Authority.CHAIRMAN : Authority.TASK_FORCE;
    }

    /// @throws Rejection `TEXT_MISSING`
    SourceKind readSourceKind() {
        return Arrays.stream(SourceKind.values())
                .filter(k -> k.name().equals(sourceKind))
                .findFirst()
                .orElseThrow(() -> Rejection.at("sourceKind", Reason.TEXT_MISSING));
    }
}
