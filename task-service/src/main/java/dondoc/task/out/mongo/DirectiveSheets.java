package dondoc.task.out.mongo;

import dondoc.task.application.reading.DirectiveSheet;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.FanOuts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A directive's sheet after one more fact: what the directive itself makes of it, laid out to be
/// read.
final class DirectiveSheets {
    private DirectiveSheets() {}

    static DirectiveSheet after(
            @Nullable DirectiveSheet before, DirectiveEvent event, long version) {
        var entry = before == null ? DirectiveEntry.NEW : entry(before);
        return sheet(entry.evolve(event), version);
    }

    private static DirectiveEntry entry(DirectiveSheet s) {
        var as =
                new DirectiveRegistered(
                        s.id(),
                        s.number(),
                        s.year(),
                        s.issued(),
                        s.issuer(),
                        s.signer(),
                        s.type(),
                        s.about(),
                        s.secrecy(),
                        s.urgency(),
                        s.kind(),
                        s.field(),
                        s.confirmedBy(),
                        s.answerBy(),
                        s.packet());
        return new DirectiveEntry(as, s.end(), List.of(), FanOuts.NONE, s.shredded());
    }

    private static DirectiveSheet sheet(DirectiveEntry entry, long version) {
        var as = Objects.requireNonNull(entry.as(), "a directive begins with its registration");
        return new DirectiveSheet(
                as.directive(),
                version,
                as.number(),
                as.year(),
                as.issued(),
                as.issuer(),
                as.signer(),
                as.type(),
                as.about(),
                as.secrecy(),
                as.urgency(),
                as.kind(),
                as.field(),
                as.confirmedBy(),
                as.answerBy(),
                as.packet(),
                entry.end(),
                entry.shredded());
    }
}
