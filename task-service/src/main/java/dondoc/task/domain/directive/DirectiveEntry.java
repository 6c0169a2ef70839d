package dondoc.task.domain.directive;

import static dondoc.task.domain.Reason.DATE_IN_THE_FUTURE;
import static dondoc.task.domain.Reason.DIRECTIVE_ALREADY_REGISTERED;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.SECRET;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.Years;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is known of a directive.
///
/// @param as its registration, `null` before
public record DirectiveEntry(@Nullable DirectiveRegistered as) {
    public static final DirectiveEntry NEW = new DirectiveEntry(null);

    private static final Pattern MARK =
            Pattern.compile("mật( ?[^\\p{L}\\s].*)?|.*(tối|tuyệt) mật.*");

    /// What a document that may be read by everybody says of itself.
    public static final String NOT_SECRET = "Thường";

    /// Whether a mark of secrecy keeps a document out (domain.md, edge case 11): every mark but
    /// none, `Thường` and `Không` does.
    public static boolean secret(@Nullable String mark) {
        return mark != null && !List.of("", "thường", "không").contains(Words.key(mark));
    }

    /// Whether a cell of a file, wherever it stands, reads like a mark of secrecy.
    public static boolean marked(String cell) {
        return MARK.matcher(Words.key(cell)).matches();
    }

    public static List<DirectiveRegistered> decide(
            RegisterDirective c, DirectiveEntry directive, Occasion when) {
        boolean recordsThePast = c.history() && when.by().has(Asker.MIGRATION);
        if (!recordsThePast && !when.by().has(Asker.TASK_FORCE)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        if (secret(c.secrecy())) {
            throw Rejection.at("secrecy", SECRET);
        }
        var known = directive.as;
        if (known != null) {
            if (c.fromRegister()) {
                return List.of();
            }
            throw Rejection.at("number", DIRECTIVE_ALREADY_REGISTERED)
                    .with("directive", known.directive());
        }
        Years.check("issued", c.issued());
        if (c.issued().isAfter(when.day()) && !c.history()) {
            throw Rejection.at("issued", DATE_IN_THE_FUTURE).with("today", when.day());
        }
        return List.of(
                new DirectiveRegistered(
                        c.directive(),
                        c.number(),
                        c.issued().getYear(),
                        c.issued(),
                        c.issuer(),
                        c.signer(),
                        c.type(),
                        c.about(),
                        NOT_SECRET,
                        c.urgency()));
    }

    public DirectiveEntry evolve(DirectiveRegistered event) {
        return new DirectiveEntry(event);
    }
}
