package dondoc.task.application.directives;

import static dondoc.task.domain.Reason.CIRCLE_OF_REPLACEMENTS;
import static dondoc.task.domain.Reason.UNKNOWN_DIRECTIVE;

import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.Directory;
import dondoc.task.application.Errand;
import dondoc.task.application.Wish;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directive.DirectiveCommand.RecallDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReplaceDirective;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.DirectiveEntry;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Recalling a directive, or replacing it by another that is registered: it no longer holds, and its
/// open tasks are withdrawn. The same command again finishes what was left of that.
public final class EndingADirective {
    private final CommandGateway gateway;
    private final Directory directory;
    private final Delivering delivering;
    private final SupersedingTasks superseding;

    public EndingADirective(
            CommandGateway gateway,
            Directory directory,
            Delivering delivering,
            SupersedingTasks superseding) {
        this.gateway = gateway;
        this.directory = directory;
        this.delivering = delivering;
        this.superseding = superseding;
    }

    /// A recall as it was typed.
    ///
    /// @param on the day from which it no longer holds; `null`: today
    /// @param document number of the document that recalls it
    public record Recall(@Nullable LocalDate on, String document, @Nullable String reason) {}

    /// A replacement as it was typed.
    ///
    /// @param by id of the directive that takes its place
    public record Replacement(
            DirectiveId by,
            @Nullable LocalDate on,
            @Nullable String document,
            @Nullable String reason) {}

    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection what the draft lacks
    public Wish wish(DirectiveId directive, Recall draft, boolean history) {
        return new Wish(
                directive.value(),
                new RecallDirective(
                        draft.on(),
                        Typed.text("document", draft.document()),
                        Typed.optional("reason", draft.reason()),
                        null,
                        history));
    }

    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection what the draft lacks
    public Wish wish(DirectiveId directive, Replacement draft, boolean history) {
        return new Wish(
                directive.value(),
                new ReplaceDirective(
                        draft.by(),
                        draft.on(),
                        Typed.optional("document", draft.document()),
                        Typed.optional("reason", draft.reason()),
                        null,
                        history));
    }

    /// @param order a wish of this use case, ordered by somebody
    /// @throws Rejection that the replacing directive is not registered, is shredded, or would in the
    ///     end be replaced by this one
    /// @throws dondoc.task.application.EngineRefusal when it is refused
    /// @throws CommandGateway.Unavailable when not all answers came: say it again
    public Ended carryOut(Order order) {
        var errand = new Errand(gateway, order);
        var directive = new DirectiveId(order.aggregateId());
        var version = end(directive, order.command(), errand);
        var end = endOf(directive);
        return new Ended(directive, version, end, superseding.withdraw(directive, end, errand));
    }

    /// One at a time, so that two replacements begun here together make no circle.
    private synchronized long end(DirectiveId directive, Object command, Errand errand) {
        if (command instanceof ReplaceDirective c && !c.by().equals(directive)) {
            free(directive, c.by());
        }
        delivering.deliverAll(directive, errand);
        var version = errand.begin().version();
        directory.await(() -> entry(directive).end() != null);
        return version;
    }

    private void free(DirectiveId directive, DirectiveId by) {
        if (!directory.knowsSoon(by)) {
            throw Rejection.at("by", UNKNOWN_DIRECTIVE);
        }
        entry(by).notShredded();
        if (entry(by).leadsTo(directive, directory::directive)) {
            throw Rejection.at("by", CIRCLE_OF_REPLACEMENTS).with("directive", directive);
        }
    }

    private DirectiveEnd endOf(DirectiveId directive) {
        return Objects.requireNonNull(entry(directive).end(), "awaited");
    }

    private DirectiveEntry entry(DirectiveId directive) {
        return directory.directive(directive).orElse(DirectiveEntry.NEW);
    }
}
