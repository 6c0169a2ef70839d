package dondoc.task.application.directives;

import static dondoc.task.domain.Reason.SECRET;

import dondoc.task.application.Wish;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Years;
import dondoc.task.domain.directive.DirectiveCommand.RegisterDirective;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.SourceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Entering a directive by hand. A secret one goes no further than here: not even its command is
/// written.
public final class RegisteringADirective {

    /// A directive as it was typed.
    ///
    /// @param field what it is about (lĩnh vực); `null`: to be classified later
    /// @param confirmedBy number of the document that confirms an oral instruction
    public record Draft(
            String issuer,
            String number,
            LocalDate issued,
            String signer,
            String type,
            String about,
            @Nullable String secrecy,
            @Nullable String urgency,
            @Nullable SourceKind kind,
            @Nullable String field,
            @Nullable String confirmedBy) {}

    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection what the draft lacks
    public Wish wish(Draft draft, boolean history) {
        if (DirectiveEntry.secret(draft.secrecy())) {
            throw Rejection.at("secrecy", SECRET);
        }
        var number = Typed.number("number", draft.number());
        var issued = Years.check("issued", draft.issued());
        var issuer = Typed.text("issuer", draft.issuer());
        var directive = DirectiveId.of(issuer, number, issued.getYear());
        return new Wish(
                directive.value(),
                new RegisterDirective(
                        directive,
                        number,
                        issued,
                        issuer,
                        Typed.text("signer", draft.signer()),
                        Typed.text("type", draft.type()),
                        Typed.text("about", draft.about()),
                        null,
                        Typed.optional("urgency", draft.urgency()),
                        draft.kind(),
                        Typed.optional("field", draft.field()),
                        Typed.optional("confirmedBy", draft.confirmedBy()),
                        null,
                        null,
                        false,
                        history));
    }
}
