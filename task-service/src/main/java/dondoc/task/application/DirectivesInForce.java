package dondoc.task.application;

import static dondoc.task.domain.Reason.DIRECTIVE_NO_LONGER_HOLDS;
import static dondoc.task.domain.Reason.UNKNOWN_DIRECTIVE;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;

/// Tasks are given, and their due dates brought forward, by a directive that holds; the past may tell
/// of others.
public final class DirectivesInForce {
    private final Directory directory;

    public DirectivesInForce(Directory directory) {
        this.directory = directory;
    }

    /// The directive, once it is known; one that may be registered just now is waited for a moment.
    ///
    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection `UNKNOWN_DIRECTIVE`, `DIRECTIVE_SHREDDED`, `DIRECTIVE_NO_LONGER_HOLDS`
    public DirectiveRegistered named(DirectiveId directive, boolean history) {
        var known =
                directory.knowsSoon(directive)
                        ? directory.directive(directive).orElse(DirectiveEntry.NEW)
                        : DirectiveEntry.NEW;
        var as = known.as();
        if (as == null) {
            throw Rejection.at("directive", UNKNOWN_DIRECTIVE);
        }
        known.notShredded();
        var end = known.end();
        if (end != null && !history) {
            throw Rejection.at("directive", DIRECTIVE_NO_LONGER_HOLDS)
                    .with("directive", as.directive())
                    .with("on", end.on());
        }
        return as;
    }
}
