package dondoc.task.in.page.entering;

import dondoc.task.application.directives.RegisteringADirective;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.SourceKind;
import dondoc.task.in.page.TypedDay;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The directive as it was typed.
///
/// @param issued a day, e.g. `5/9/2026`
/// @param sourceKind what it is, empty: to be classified later
/// @param field what it is about (lĩnh vực), empty: to be classified later
/// @param confirmedBy number of the document that confirms an oral instruction
record Head(
        String number,
        String issued,
        String issuer,
        String signer,
        String type,
        String about,
        String urgency,
        String secrecy,
        String sourceKind,
        String field,
        String confirmedBy) {

    static Head of(Fields fields) {
        return new Head(
                fields.one("number"),
                fields.one("issued"),
                fields.one("issuer"),
                fields.one("signer"),
                fields.one("type"),
                fields.one("about"),
                fields.one("urgency"),
                fields.one("secrecy"),
                fields.one("sourceKind"),
                fields.one("field"),
                fields.one("confirmedBy"));
    }

    /// @throws Rejection `TEXT_MISSING`, `BAD_DATE`
    RegisteringADirective.Draft draft() {
        return new RegisteringADirective.Draft(
                issuer,
                number,
                TypedDay.read("issued", issued),
                signer,
                type,
                about,
                secrecy,
                urgency,
                kind(),
                field,
                confirmedBy);
    }

    /// What the form does not offer is as good as nothing.
    private @Nullable SourceKind kind() {
        return Arrays.stream(SourceKind.values())
                .filter(k -> k.name().equals(sourceKind))
                .findFirst()
                .orElse(null);
    }
}
