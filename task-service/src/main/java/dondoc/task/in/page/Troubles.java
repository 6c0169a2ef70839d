package dondoc.task.in.page;

import dondoc.task.domain.Rejection;
import dondoc.web.Refused;
import dondoc.web.problem.Refusals;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/// Puts a refusal into the words of a page: fields are called as the form calls them.
public final class Troubles {
    private static final String FIELD = "field";

    private final Refusals refusals;
    private final MessageSource messages;

    Troubles(Refusals refusals, MessageSource messages) {
        this.refusals = refusals;
        this.messages = messages;
    }

    /// What a use case refuses before anything is sent.
    public static Refused refused(Rejection rejection) {
        return Refused.because(rejection.reason().name(), rejection.details());
    }

    /// Somebody else was faster.
    public Trouble overtaken(Locale language) {
        return own("overtaken", HttpStatus.PRECONDITION_FAILED, language);
    }

    /// Nobody knows yet what became of the form.
    public Trouble unsure(Locale language) {
        return own("unsure", HttpStatus.SERVICE_UNAVAILABLE, language);
    }

    private Trouble own(String what, HttpStatus status, Locale language) {
        return new Trouble(
                messages.getMessage("trouble." + what, null, language),
                messages.getMessage("trouble." + what + ".todo", null, language),
                null,
                status.value());
    }

    public Trouble of(Refused refused, Locale language) {
        var field = refused.field() == null ? refused.details().get(FIELD) : refused.field();
        var told = field == null ? refused : refused.with(FIELD, label(field, language));
        var words = refusals.words(told);
        var english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Trouble(
                english ? words.titleEn() : words.title(),
                english ? words.detailEn() : words.detail(),
                field,
                words.status());
    }

    private String label(String field, Locale language) {
        return Objects.requireNonNullElse(
                messages.getMessage("field." + field, null, field, language), field);
    }
}
