package dondoc.task.domain.directive;

import dondoc.task.domain.TypedTexts;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveShredded;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The decision that nothing of a directive may be read any more.
///
/// @param on the day from which its texts are hidden
/// @param document number of the document that says so
/// @param removedOn the day its texts were taken out of the log at rest; `null`: they are hidden, but
///     still there
public record Shredding(
        LocalDate on, String document, String reason, @Nullable LocalDate removedOn) {

    static Shredding of(DirectiveShredded e) {
        return new Shredding(e.on(), e.document(), e.reason(), e.removedOn());
    }

    static DirectiveRegistered hidden(DirectiveRegistered was) {
        return new DirectiveRegistered(
                was.directive(),
                was.number(),
                was.year(),
                was.issued(),
                was.issuer(),
                TypedTexts.MARK,
                was.type(),
                TypedTexts.MARK,
                was.secrecy(),
                was.urgency(),
                was.kind(),
                was.field(),
                TypedTexts.marked(was.confirmedBy()),
                was.answerBy(),
                was.packet());
    }

    static @Nullable DirectiveEnd hidden(@Nullable DirectiveEnd end) {
        return end == null
                ? null
                : new DirectiveEnd(
                        end.how(),
                        end.on(),
                        TypedTexts.marked(end.document()),
                        end.by(),
                        TypedTexts.marked(end.reason()));
    }

    static DirectiveRegistered known(@Nullable DirectiveRegistered as) {
        return Objects.requireNonNull(as, "shredded before it was registered");
    }
}
