package dondoc.task.application.directives;

import static dondoc.task.domain.Reason.CLAUSE_TWICE;
import static dondoc.task.domain.Reason.NO_DAY_YET;
import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AssigningATask;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Errand;
import dondoc.task.application.Rehearsal;
import dondoc.task.application.Wish;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.directive.DirectiveCommand.RegisterDirective;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Entering a directive with all its tasks at once: everything is looked at before anything is
/// written, so that a fault anywhere leaves nothing half written. Said again under the same name, it
/// finishes what was left over.
public final class EnteringADirective {
    private final CommandGateway gateway;
    private final Directory directory;
    private final CityClock clock;
    private final RegisteringADirective registering;
    private final AssigningATask assigning;
    private final FanningOut fanningOut;

    public EnteringADirective(
            CommandGateway gateway,
            Directory directory,
            CityClock clock,
            RegisteringADirective registering,
            AssigningATask assigning,
            FanningOut fanningOut) {
        this.gateway = gateway;
        this.directory = directory;
        this.clock = clock;
        this.registering = registering;
        this.assigning = assigning;
        this.fanningOut = fanningOut;
    }

    /// A directive and its clauses, as they were typed.
    ///
    /// @param begun whether it was sent before without an answer: then it may be registered already
    public record Draft(
            RegisteringADirective.Draft directive, List<Clause> clauses, boolean begun) {
        public Draft {
            clauses = List.copyOf(clauses);
        }
    }

    /// A clause as it was typed.
    ///
    /// @param units who leads it; more than one: a task each
    /// @param coordinators codes or names
    /// @param phrase the deadline as the directive words it
    public record Clause(
            String clause,
            String content,
            List<FanningOut.Named> units,
            List<String> coordinators,
            String phrase,
            boolean starred,
            @Nullable String remark) {
        public Clause {
            units = List.copyOf(units);
            coordinators = List.copyOf(coordinators);
        }

        private AssigningATask.Draft of(DirectiveId directive, FanningOut.Named unit) {
            return new AssigningATask.Draft(
                    directive.value(),
                    clause,
                    content,
                    unit.lead(),
                    unit.leader(),
                    unit.officer(),
                    coordinators,
                    phrase,
                    starred,
                    remark);
        }

        private FanningOut.Draft toMany(DirectiveId directive) {
            return new FanningOut.Draft(
                    directive, clause, content, units, coordinators, phrase, starred, remark);
        }
    }

    /// What a draft comes to when it is carried out.
    public record Plan(DirectiveRegistered directive, Wish registration, List<Part> parts) {
        public Plan {
            parts = List.copyOf(parts);
        }

        public int tasks() {
            return parts.stream().mapToInt(p -> p.tasks().size()).sum();
        }
    }

    /// A clause that is about to be given.
    public sealed interface Part {
        Wish wish();

        List<TaskId> tasks();

        /// @param due `null` for none
        record One(Wish wish, TaskId task, @Nullable LocalDate due) implements Part {
            @Override
            public List<TaskId> tasks() {
                return List.of(task);
            }
        }

        record Many(FanningOut.Plan plan) implements Part {
            @Override
            public Wish wish() {
                return plan.wish();
            }

            @Override
            public List<TaskId> tasks() {
                return plan.command().shares().stream().map(s -> s.task()).toList();
            }
        }
    }

    /// Changes nothing.
    ///
    /// @throws EntryRefused all that is wrong with the directive; when nothing is, all that is wrong
    ///     with its clauses
    public Plan plan(Draft draft, By by) {
        Wish wish;
        DirectiveRegistered as;
        try {
            wish = registering.wish(draft.directive(), false);
            as = registered((RegisterDirective) wish.command(), draft.begun(), by);
        } catch (Rejection e) {
            throw EntryRefused.ofTheDirective(e);
        }
        return new Plan(as, wish, parts(draft.clauses(), as, by));
    }

    private DirectiveRegistered registered(RegisterDirective command, boolean begun, By by) {
        var today = clock.today().orElseThrow(() -> Rejection.of(NO_DAY_YET));
        var known =
                begun
                        ? DirectiveEntry.NEW
                        : directory.directive(command.directive()).orElse(DirectiveEntry.NEW);
        return Rehearsal.registration(command, known, today, by);
    }

    private List<Part> parts(List<Clause> clauses, DirectiveRegistered as, By by) {
        var parts = new ArrayList<Part>();
        var faults = new ArrayList<EntryRefused.Fault>();
        var named = new HashSet<String>();
        for (int at = 1; at <= clauses.size(); at++) {
            int position = at;
            try {
                parts.add(part(clauses.get(at - 1), as, named, by));
            } catch (Rejection e) {
                faults.add(new EntryRefused.Fault(position, 0, e));
            } catch (FanOutRefused e) {
                e.units()
                        .forEach(u ->
                                faults.add(
                                        new EntryRefused.Fault(
                                                position,
                                                u.position(),
                                                Rejection.at(u.field(), u.reason()))));
            }
        }
        if (!faults.isEmpty()) {
            throw new EntryRefused(faults);
        }
        return parts;
    }

    private Part part(Clause typed, DirectiveRegistered as, Set<String> named, By by) {
        if (!named.add(Words.key(typed.clause()))) {
            throw Rejection.at("clause", CLAUSE_TWICE);
        }
        if (typed.units().size() != 1) {
            return new Part.Many(fanningOut.plan(typed.toMany(as.directive()), as, by));
        }
        var unit = typed.units().getFirst();
        var giving = assigning.giving(as, typed.of(as.directive(), unit), false);
        var task = TaskId.of(as.directive(), giving.clause());
        var lead = giving.unit("lead", unit.lead());
        var assign = giving.to(task, lead, unit.leader(), unit.officer(), null);
        var assigned = Rehearsal.of(assign, giving.day(), by);
        return new Part.One(new Wish(task.value(), assign), task, assigned.due());
    }

    /// @param order the registration of a plan of this use case, ordered by somebody
    /// @return its tasks
    /// @throws dondoc.task.application.EngineRefusal when something is refused after all
    /// @throws CommandGateway.Unavailable when not all answers came: say it again
    public List<TaskId> carryOut(Plan plan, Order order) {
        var _ = new Errand(gateway, order).begin();
        var directive = plan.directive().directive();
        directory.await(() -> directory.directive(directive).isPresent());
        int at = 0;
        for (var part : plan.parts()) {
            var following = following(order, ++at, part.wish());
            switch (part) {
                case Part.One _ -> {
                    var _ = new Errand(gateway, following).begin();
                }
                case Part.Many(FanningOut.Plan many) -> {
                    var _ = fanningOut.carryOut(many, following);
                }
            }
        }
        return plan.parts().stream().flatMap(p -> p.tasks().stream()).toList();
    }

    /// Under a name that follows from the first one's: what was done before gets the same answer.
    private static Order following(Order first, int position, Wish wish) {
        var name = "%s|%d|%s".formatted(first.commandId(), position, wish.aggregateId());
        return Order.of(
                        UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                        wish.aggregateId(),
                        wish.command(),
                        first.by())
                .tracedBy(first.traceparent());
    }
}
