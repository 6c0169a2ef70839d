package dondoc.task.application.directives;

import static dondoc.task.domain.Reason.ALREADY_ASSIGNED;
import static dondoc.task.domain.Reason.LIST_TOO_LONG;
import static dondoc.task.domain.Reason.NO_UNITS;
import static dondoc.task.domain.Reason.UNIT_HAS_THE_CLAUSE;
import static dondoc.task.domain.Reason.UNIT_TWICE;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AssigningATask;
import dondoc.task.application.Directory;
import dondoc.task.application.Errand;
import dondoc.task.application.Giving;
import dondoc.task.application.Rehearsal;
import dondoc.task.application.Wish;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directive.Charge;
import dondoc.task.domain.directive.DirectiveCommand.AssignClause;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.FanOuts;
import dondoc.task.domain.directive.Share;
import dondoc.task.domain.work.TaskCommand.Assign;
import dondoc.task.domain.work.TaskEvent.Assigned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Giving one clause of a directive to many units, all at once or none: every unit and its people are
/// looked at as at any assignment, then the directive decides for all of them, then each gets its
/// task. The same command again finishes what was left.
public final class FanningOut {
    /// What the rule admits; more are not even looked at.
    private static final int MOST = 200;

    private final CommandGateway gateway;
    private final Directory directory;
    private final TaskReading reading;
    private final AssigningATask assigning;
    private final Delivering delivering;

    public FanningOut(
            CommandGateway gateway,
            Directory directory,
            TaskReading reading,
            AssigningATask assigning,
            Delivering delivering) {
        this.gateway = gateway;
        this.directory = directory;
        this.reading = reading;
        this.assigning = assigning;
        this.delivering = delivering;
    }

    /// A clause and the units it is for, as they were typed.
    ///
    /// @param directive its id
    /// @param coordinators codes or names, the same for all
    /// @param phrase the deadline as the directive words it
    public record Draft(
            DirectiveId directive,
            String clause,
            String content,
            List<Named> units,
            List<String> coordinators,
            String phrase,
            boolean starred,
            @Nullable String remark) {

        private AssigningATask.Draft to(Named unit) {
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
    }

    /// @param lead code or name
    public record Named(String lead, String leader, String officer) {}

    /// What a draft comes to when it is carried out.
    public record Plan(DirectiveId directive, AssignClause command) {
        public Wish wish() {
            return new Wish(directive.value(), command);
        }
    }

    /// Changes nothing.
    ///
    /// @throws Rejection what is wrong with the clause, or with the number of units
    /// @throws FanOutRefused every unit that cannot be given it
    public Plan plan(Draft draft, By by) {
        var giving = assigning.giving(first(draft), false);
        var entry = directory.directive(giving.directive().directive()).orElse(DirectiveEntry.NEW);
        return plan(draft, giving, entry, by);
    }

    /// By a directive that is about to be registered.
    ///
    /// @throws Rejection what is wrong with the clause, or with the number of units
    /// @throws FanOutRefused every unit that cannot be given it
    Plan plan(Draft draft, DirectiveRegistered of, By by) {
        return plan(
                draft, assigning.giving(of, first(draft), false), new DirectiveEntry(of, null), by);
    }

    private static AssigningATask.Draft first(Draft draft) {
        if (draft.units().isEmpty()) {
            throw Rejection.at("units", NO_UNITS);
        }
        if (draft.units().size() > MOST) {
            throw Rejection.at("units", LIST_TOO_LONG).with("most", MOST);
        }
        return draft.to(draft.units().getFirst());
    }

    private Plan plan(Draft draft, Giving giving, DirectiveEntry entry, By by) {
        var directive = giving.directive().directive();
        var tasks = tasks(draft.units(), giving);
        var charge = charge(Rehearsal.of(tasks.getFirst(), giving.day(), by));
        var command =
                AssignClause.of(directive, charge, tasks.stream().map(FanningOut::share).toList());
        if (!entry.fanOuts().knows(command.fanOut())) {
            free(command, entry.fanOuts());
            notOneTask(giving);
            giving.notASeries();
        }
        Rehearsal.of(command, entry, giving.day(), by);
        return new Plan(directive, asDecided(command, entry.fanOuts()));
    }

    /// What was decided before stays decided, whatever the calendar says since.
    private static AssignClause asDecided(AssignClause command, FanOuts before) {
        return before.counted(command.fanOut())
                .map(c ->
                        new AssignClause(
                                command.fanOut(), command.charge().counted(c), command.shares()))
                .orElse(command);
    }

    /// @param order a plan of this use case, ordered by somebody
    /// @throws dondoc.task.application.EngineRefusal when it is refused
    /// @throws CommandGateway.Unavailable when not all answers came: say it again
    public FannedOut carryOut(Plan plan, Order order) {
        var errand = new Errand(gateway, order);
        var command = plan.command();
        var decided = errand.begin().version();
        directory.await(() -> knows(plan));
        var delivered = delivering.deliver(plan.directive(), command.fanOut(), errand);
        return new FannedOut(
                plan.directive(),
                command.fanOut(),
                delivered.orElse(decided),
                command.charge(),
                command.shares());
    }

    private boolean knows(Plan plan) {
        return directory
                .directive(plan.directive())
                .orElse(DirectiveEntry.NEW)
                .fanOuts()
                .knows(plan.command().fanOut());
    }

    /// What each unit would be given.
    private static List<Assign> tasks(List<Named> units, Giving giving) {
        var tasks = new ArrayList<Assign>();
        var refused = new ArrayList<FanOutRefused.Unit>();
        var named = new HashSet<OrgId>();
        for (int i = 0; i < units.size(); i++) {
            @Nullable OrgId lead = null;
            var unit = units.get(i);
            try {
                lead = giving.unit("lead", unit.lead());
                if (!named.add(lead)) {
                    throw Rejection.at("lead", UNIT_TWICE);
                }
                var task = TaskId.of(giving.directive().directive(), giving.clause(), lead);
                tasks.add(giving.to(task, lead, unit.leader(), unit.officer(), null));
            } catch (Rejection e) {
                refused.add(FanOutRefused.Unit.of(i + 1, lead, e));
            }
        }
        if (!refused.isEmpty()) {
            throw new FanOutRefused(refused);
        }
        return tasks;
    }

    private static void free(AssignClause command, FanOuts before) {
        var has = before.leadsOf(command.charge().clause());
        var refused = new ArrayList<FanOutRefused.Unit>();
        for (int i = 0; i < command.shares().size(); i++) {
            var lead = command.shares().get(i).lead();
            if (has.contains(lead)) {
                var why = Rejection.at("lead", UNIT_HAS_THE_CLAUSE);
                refused.add(FanOutRefused.Unit.of(i + 1, lead, why));
            }
        }
        if (!refused.isEmpty()) {
            throw new FanOutRefused(refused);
        }
    }

    /// A clause that is one task does not go to many besides. A task given a moment ago may not be known
    /// here yet.
    private void notOneTask(Giving giving) {
        var one = TaskId.of(giving.directive().directive(), giving.clause());
        if (reading.task(one).isPresent()) {
            throw Rejection.at("clause", ALREADY_ASSIGNED).with("task", one);
        }
    }

    private static Charge charge(Assigned task) {
        return new Charge(
                task.clause(),
                task.content(),
                task.coordinators(),
                task.phrase(),
                task.due(),
                task.rule(),
                task.calendarVersion(),
                task.starred(),
                task.remark());
    }

    private static Share share(Assign task) {
        return new Share(task.task(), task.lead(), task.leader(), task.officer());
    }
}
