package dondoc.task.application.directives;

import dondoc.task.application.Wish;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveCommand.ClassifyDirective;
import dondoc.task.domain.directive.SourceKind;
import org.jspecify.annotations.Nullable;

/// Saying what kind of directive it is and which field it belongs to.
public final class ClassifyingADirective {

    /// A classification as it was typed; what is `null` stays as it is known.
    ///
    /// @param field what it is about (lĩnh vực)
    public record Draft(
            SourceKind kind,
            String field,
            @Nullable String confirmedBy,
            @Nullable String urgency) {}

    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection what the draft lacks
    public Wish wish(DirectiveId directive, Draft draft, boolean history) {
        return new Wish(
                directive.value(),
                new ClassifyDirective(
                        draft.kind(),
                        Typed.text("field", draft.field()),
                        Typed.optional("confirmedBy", draft.confirmedBy()),
                        Typed.optional("urgency", draft.urgency()),
                        history));
    }
}
