package dondoc.task.in.page.work;

import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.in.page.TypedDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed into the form of a deed, as it was typed: whatever becomes of it, it is shown again.
///
/// @param evidence links, a line each
/// @param proposed a day, e.g. `31/5/2026`
/// @param reasonCode why more time is asked for, empty for none
/// @param kind why a task is returned
/// @param instead code or name of the unit that is to take it, empty for none
public record Typed(
        @Nullable String percent,
        @Nullable String text,
        @Nullable String evidence,
        @Nullable String document,
        @Nullable String proposed,
        @Nullable String reason,
        @Nullable String reasonCode,
        @Nullable String kind,
        @Nullable String instead) {

    static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null, null);

    /// What was typed into a field.
    public @Nullable String in(String field) {
        return switch (field) {
            case "percent" -> percent;
            case "text" -> text;
            case "evidence" -> evidence;
            case "document" -> document;
            case "proposed" -> proposed;
            case "reason" -> reason;
            case "reasonCode" -> reasonCode;
            case "kind" -> kind;
            case "instead" -> instead;
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    /// @throws Rejection `BAD_PERCENT`
    @Nullable Integer readPercent() {
        return percent(percent);
    }

    static @Nullable Integer percent(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException _) {
            throw Rejection.at("percent", Reason.BAD_PERCENT);
        }
    }

    /// @throws Rejection `TEXT_MISSING`, `BAD_DATE`
    LocalDate readProposed() {
        return TypedDay.read("proposed", proposed);
    }

    /// What the form does not offer is as good as nothing.
    @Nullable ExtensionReason readReasonCode() {
        return Arrays.stream(ExtensionReason.values())
                .filter(r -> r.name().equals(reasonCode))
                .findFirst()
                .orElse(null);
    }

    List<String> readEvidence() {
        return evidence == null
                ? List.of()
                : evidence.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
