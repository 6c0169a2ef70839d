package dondoc.task.application.directives;

import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.Directory;
import dondoc.task.application.Errand;
import dondoc.task.application.Itself;
import dondoc.task.application.Upkeep;
import dondoc.task.application.Wish;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directive.DirectiveCommand.ShredDirective;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.Shredding;
import dondoc.task.domain.series.SeriesCommand.EndSeries;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Shredding a secret directive that slipped in (domain.md, edge case 11): its texts are hidden from
/// then on, its series end and its open tasks are withdrawn. What was under way meanwhile, or was left
/// half done, is finished within seconds by itself. The texts are taken out of the log when the
/// installation is at rest, which is nothing a service can do.
public final class ShreddingADirective implements Upkeep {
    private final CommandGateway gateway;
    private final Directory directory;
    private final TaskReading reading;
    private final SupersedingTasks superseding;

    public ShreddingADirective(CommandGateway gateway, Directory directory, TaskReading reading) {
        this.gateway = gateway;
        this.directory = directory;
        this.reading = reading;
        this.superseding = new SupersedingTasks(reading);
    }

    /// A decision as it was typed. Neither may repeat anything secret: both stay.
    ///
    /// @param document number of the document that says so
    public record Draft(String document, String reason) {}

    /// @throws Rejection what the draft lacks
    public Wish wish(DirectiveId directive, Draft draft) {
        return new Wish(
                directive.value(),
                new ShredDirective(
                        Typed.text("document", draft.document()),
                        Typed.text("reason", draft.reason())));
    }

    /// @param order a wish of this use case, ordered by somebody
    /// @throws dondoc.task.application.EngineRefusal when it is refused
    /// @throws CommandGateway.Unavailable when not all answers came: say it again
    public Shredded carryOut(Order order) {
        var directive = new DirectiveId(order.aggregateId());
        var version = new Errand(gateway, order).begin().version();
        directory.await(() -> shredding(directive).isPresent());
        var shredding = shredding(directive).orElseThrow();
        return new Shredded(directive, version, shredding, finish(directive, shredding));
    }

    @Override
    public void keepUp() {
        if (!directory.complete()) {
            return;
        }
        for (var entry : directory.allDirectives()) {
            var shredding = entry.shredded();
            if (shredding != null) {
                var _ = finish(Objects.requireNonNull(entry.as()).directive(), shredding);
            }
        }
    }

    /// A task's acceptance is not looked at again once its directive is shredded: its work would have
    /// to be spoken of.
    ///
    /// @throws Rejection `DIRECTIVE_SHREDDED`
    public void readable(TaskId task) {
        reading.task(task)
                .flatMap(t -> directory.directive(t.directive()))
                .ifPresent(DirectiveEntry::notShredded);
    }

    /// The administrator decides; what follows is done on behalf of the Task Force, whose tasks they
    /// are.
    private List<Ended.Superseded> finish(DirectiveId directive, Shredding shredding) {
        var errand =
                Itself.errand(
                        gateway,
                        new Wish(
                                directive.value(),
                                new ShredDirective(shredding.document(), shredding.reason())));
        for (var series : directory.allSeries()) {
            var as = series.as();
            if (as != null && as.directive().equals(directive) && series.goesOn()) {
                errand.next(new Wish(as.series().value(), new EndSeries(null, null)));
            }
        }
        return superseding.withdraw(directive, shredding, errand);
    }

    private Optional<Shredding> shredding(DirectiveId directive) {
        return directory.directive(directive).map(DirectiveEntry::shredded);
    }
}
