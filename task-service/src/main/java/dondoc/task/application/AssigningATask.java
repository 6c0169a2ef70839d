package dondoc.task.application;

import static dondoc.task.domain.Reason.BAD_CLAUSE;
import static dondoc.task.domain.Reason.DATE_IN_THE_FUTURE;
import static dondoc.task.domain.Reason.TEXT_MISSING;
import static dondoc.task.domain.Reason.UNKNOWN_DIRECTIVE;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.family.Kinship;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Giving one task of a registered directive: finds the units and people that are named, works out
/// the due date.
public final class AssigningATask {
    private final Directory directory;
    private final DirectivesInForce directives;
    private final CityClock clock;

    public AssigningATask(Directory directory, CityClock clock) {
        this.directory = directory;
        this.directives = new DirectivesInForce(directory);
        this.clock = clock;
    }

    /// A task as it was typed.
    ///
    /// @param directive its id
    /// @param lead code or name of the one lead unit
    /// @param coordinators codes or names
    /// @param phrase the deadline as the directive words it
    public record Draft(
            String directive,
            String clause,
            String content,
            String lead,
            String leader,
            String officer,
            List<String> coordinators,
            String phrase,
            boolean starred,
            @Nullable String remark) {}

    /// The task a clause of a directive would be, whether or not there is either.
    ///
    /// @throws Rejection `UNKNOWN_DIRECTIVE`, `BAD_CLAUSE`: there can be no such task
    public static TaskId task(String directive, String clause) {
        return TaskId.of(id(directive), clause(clause));
    }

    /// @param kin where the task belongs
    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection what is wrong with the draft, with the field at fault
    public Wish wish(Draft draft, Kinship kin, boolean history) {
        var giving = giving(draft, history);
        var task = TaskId.of(giving.directive().directive(), giving.clause());
        giving.notGivenToMany();
        giving.notASeries();
        var lead = giving.unit("lead", draft.lead());
        return new Wish(task.value(), giving.to(task, lead, draft.leader(), draft.officer(), kin));
    }

    /// The clause of a draft, whoever gets it.
    ///
    /// @throws Rejection what is wrong with it, with the field at fault
    public Giving giving(Draft draft, boolean history) {
        return giving(directive(draft.directive(), history), draft, history);
    }

    /// The clause of a draft, by a directive that is known or about to be.
    ///
    /// @throws Rejection what is wrong with it, with the field at fault
    public Giving giving(DirectiveRegistered directive, Draft draft, boolean history) {
        var clause = clause(draft.clause());
        var today = history ? directive.issued() : clock.today().orElse(directive.issued());
        if (directive.issued().isAfter(today)) {
            throw Rejection.at("directive", DATE_IN_THE_FUTURE).with("today", today);
        }
        if (draft.coordinators().stream().anyMatch(Objects::isNull)) {
            throw Rejection.at("coordinators", TEXT_MISSING);
        }
        var coordinators =
                draft.coordinators().stream()
                        .map(c -> directory.unitNames().coded("coordinators", c, today))
                        .distinct()
                        .toList();
        return new Giving(
                directory,
                directive,
                clause,
                draft.content(),
                coordinators,
                Deadline.of(draft.phrase(), directive.issued(), directory.calendar().current()),
                draft.starred(),
                draft.remark(),
                today,
                history);
    }

    private DirectiveRegistered directive(String id, boolean history) {
        return directives.named(id(id), history);
    }

    private static DirectiveId id(String typed) {
        if (!TaskId.isOne(typed)) {
            throw Rejection.at("directive", UNKNOWN_DIRECTIVE);
        }
        return new DirectiveId(typed);
    }

    private static Clause clause(String typed) {
        var cleaned = Words.clean(typed);
        if (!Clause.isOne(cleaned)) {
            throw Rejection.at("clause", BAD_CLAUSE);
        }
        return new Clause(cleaned);
    }
}
