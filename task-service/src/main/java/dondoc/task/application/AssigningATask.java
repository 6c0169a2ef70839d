package dondoc.task.application;

import static dondoc.task.domain.Reason.BAD_CLAUSE;
import static dondoc.task.domain.Reason.DIRECTIVE_NO_LONGER_HOLDS;
import static dondoc.task.domain.Reason.PERSON_OF_ANOTHER_UNIT;
import static dondoc.task.domain.Reason.UNKNOWN_DIRECTIVE;
import static dondoc.task.domain.Reason.UNKNOWN_PERSON;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Giving one task of a registered directive: finds the units and people that are named, works out
/// the due date.
public final class AssigningATask {
    private final Directory directory;
    private final CityClock clock;

    public AssigningATask(Directory directory, CityClock clock) {
        this.directory = directory;
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
        var lead = fielded("lead", () -> unit(draft.lead(), today));
        var coordinators =
                draft.coordinators().stream()
                        .map(c -> fielded("coordinators", () -> unit(c, today)))
                        .toList();
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
                        person("leader", draft.leader(), lead),
                        person("officer", draft.officer(), lead),
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

    /// Tasks are given by a directive that holds; the past may tell of others.
    private DirectiveRegistered directive(String id, boolean history) {
        if (!TaskId.isOne(id)) {
            throw Rejection.at("directive", UNKNOWN_DIRECTIVE);
        }
        var directive = new DirectiveId(id);
        var known =
                directory.knowsSoon(directive)
                        ? directory.directive(directive).orElse(DirectiveEntry.NEW)
                        : DirectiveEntry.NEW;
        var as = known.as();
        if (as == null) {
            throw Rejection.at("directive", UNKNOWN_DIRECTIVE);
        }
        var end = known.end();
        if (end != null && !history) {
            throw Rejection.at("directive", DIRECTIVE_NO_LONGER_HOLDS)
                    .with("directive", as.directive())
                    .with("on", end.on());
        }
        return as;
    }

    private OrgId unit(String codeOrName, LocalDate day) {
        return directory.unitNames().coded(codeOrName, day);
    }

    private PersonId person(String field, String id, OrgId lead) {
        var typed = Words.clean(id);
        var entry =
                PersonId.isOne(typed) ? directory.person(new PersonId(typed)).orElse(null) : null;
        if (entry == null || entry.as() == null) {
            throw Rejection.at(field, UNKNOWN_PERSON);
        }
        if (!entry.as().unit().equals(lead)) {
            throw Rejection.at(field, PERSON_OF_ANOTHER_UNIT);
        }
        return entry.as().person();
    }

    private static <T> T fielded(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Rejection e) {
            throw Rejection.at(field, e.reason());
        }
    }
}
