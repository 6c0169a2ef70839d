package dondoc.task.application;

import static dondoc.task.domain.Reason.BAD_CLAUSE;
import static dondoc.task.domain.Reason.DATE_IN_THE_FUTURE;
import static dondoc.task.domain.Reason.TEXT_MISSING;
import static dondoc.task.domain.Reason.UNKNOWN_DIRECTIVE;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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

    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection what is wrong with the draft, with the field at fault
    public Wish wish(Draft draft, boolean history) {
        var directive = directive(draft.directive(), history);
        var typed = Words.clean(draft.clause());
        if (!Clause.isOne(typed)) {
            throw Rejection.at("clause", BAD_CLAUSE);
        }
        var clause = new Clause(typed);
        var task = TaskId.of(directive.directive(), clause);
        var today = history ? directive.issued() : clock.today().orElse(directive.issued());
        if (directive.issued().isAfter(today)) {
            throw Rejection.at("directive", DATE_IN_THE_FUTURE).with("today", today);
        }
        if (draft.coordinators().stream().anyMatch(Objects::isNull)) {
            throw Rejection.at("coordinators", TEXT_MISSING);
        }
        var lead = fielded("lead", () -> unit(draft.lead(), today));
        var coordinators =
                draft.coordinators().stream()
                        .map(c -> fielded("coordinators", () -> unit(c, today)))
                        .toList();
        var people = new Staff(directory, lead, history ? null : today);
        var deadline =
                Deadline.of(draft.phrase(), directive.issued(), directory.calendar().current());
        return new Wish(
                task.value(),
                new Assign(
                        task,
                        directive.directive(),
                        directive.number(),
                        directive.year(),
                        clause,
                        directive.issued(),
                        draft.content(),
                        lead,
                        people.named("leader", draft.leader(), Post.LEADER),
                        people.named("officer", draft.officer(), Post.SPECIALIST),
                        coordinators,
                        deadline.phrase(),
                        deadline.due(),
                        deadline.rule(),
                        deadline.calendarVersion(),
                        draft.starred(),
                        today,
                        draft.remark(),
                        null,
                        history));
    }

    private DirectiveRegistered directive(String id, boolean history) {
        if (!TaskId.isOne(id)) {
            throw Rejection.at("directive", UNKNOWN_DIRECTIVE);
        }
        return directives.named(new DirectiveId(id), history);
    }

    private OrgId unit(String codeOrName, LocalDate day) {
        return directory.unitNames().coded(codeOrName, day);
    }

    private static <T> T fielded(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Rejection e) {
            throw Rejection.at(field, e.reason());
        }
    }
}
