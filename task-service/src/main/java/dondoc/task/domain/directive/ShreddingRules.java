package dondoc.task.domain.directive;

import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.UNKNOWN_DIRECTIVE;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveCommand.ShredDirective;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveShredded;
import java.util.List;

/// A secret directive that slipped in is shredded (domain.md, edge case 11), whatever has become of it
/// until then. That is decided once, and it is the last that is said of it.
final class ShreddingRules {
    private ShreddingRules() {}

    static List<DirectiveEvent> shredded(
            ShredDirective c, DirectiveEntry directive, Occasion when) {
        if (!when.by().has(Asker.ADMINISTRATOR)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        var as = directive.as();
        if (as == null) {
            throw Rejection.of(UNKNOWN_DIRECTIVE);
        }
        var before = directive.shredded();
        if (before != null && before.document().equals(c.document())) {
            return List.of();
        }
        directive.notShredded();
        return List.of(
                new DirectiveShredded(as.directive(), when.day(), c.document(), c.reason(), null));
    }
}
