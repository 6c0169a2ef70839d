package dondoc.task.application;

import static dondoc.task.domain.Reason.BAD_DOCUMENT_NUMBER;
import static dondoc.task.domain.Reason.NO_DOCUMENT_NUMBER;
import static dondoc.task.domain.Reason.SECRET;
import static dondoc.task.domain.Reason.TEXT_MISSING;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.Years;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.RegisterDirective;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Entering a directive by hand. A secret one goes no further than here: not even its command is
/// written.
public final class RegisteringADirective {
    private static final int LONGEST = 1_000;

    /// A directive as it was typed.
    public record Draft(
            String issuer,
            String number,
            LocalDate issued,
            String signer,
            String type,
            String about,
            @Nullable String secrecy,
            @Nullable String urgency) {}

    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection what the draft lacks
    public Wish wish(Draft draft, boolean history) {
        if (DirectiveEntry.secret(draft.secrecy())) {
            throw Rejection.at("secrecy", SECRET);
        }
        var typed = Words.clean(draft.number());
        if (typed.isEmpty()) {
            throw Rejection.at("number", NO_DOCUMENT_NUMBER);
        }
        if (!DocumentNumber.isOne(typed)) {
            throw Rejection.at("number", BAD_DOCUMENT_NUMBER);
        }
        var number = new DocumentNumber(typed);
        var issued = Years.check("issued", draft.issued());
        var issuer = text("issuer", draft.issuer());
        var directive = DirectiveId.of(issuer, number, issued.getYear());
        return new Wish(
                directive.value(),
                new RegisterDirective(
                        directive,
                        number,
                        issued,
                        issuer,
                        text("signer", draft.signer()),
                        text("type", draft.type()),
                        text("about", draft.about()),
                        null,
                        draft.urgency() == null ? null : text("urgency", draft.urgency()),
                        false,
                        history));
    }

    private static String text(String field, String typed) {
        var text = Words.clean(typed);
        if (text.isEmpty()) {
            throw Rejection.at(field, TEXT_MISSING);
        }
        if (text.length() > LONGEST) {
            throw Rejection.at(field, TEXT_TOO_LONG).with("longest", LONGEST);
        }
        return text;
    }
}
