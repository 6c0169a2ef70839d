package dondoc.task.application;

import static dondoc.task.domain.Reason.COORDINATOR_IS_THE_LEAD;
import static dondoc.task.domain.Reason.GIVEN_AS_A_SERIES;
import static dondoc.task.domain.Reason.GIVEN_TO_MANY;

import dondoc.task.domain.Clause;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.family.Kinship;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clause about to be given: all of it that does not depend on who gets it.
///
/// @param day it counts as given
/// @param history a past fact, recorded while the city is loaded
public record Giving(
        Directory directory,
        DirectiveRegistered directive,
        Clause clause,
        String content,
        List<OrgId> coordinators,
        Deadline deadline,
        boolean starred,
        @Nullable String remark,
        LocalDate day,
        boolean history) {

    public Giving {
        coordinators = List.copyOf(coordinators);
    }

    /// @throws Rejection `GIVEN_TO_MANY`
    public void notGivenToMany() {
        var known = directory.directive(directive.directive()).orElse(DirectiveEntry.NEW);
        if (known.fanOuts().has(clause)) {
            throw Rejection.at("clause", GIVEN_TO_MANY);
        }
    }

    /// @throws Rejection `GIVEN_AS_A_SERIES`
    public void notASeries() {
        if (directory.comesAgain(directive.directive(), clause)) {
            throw Rejection.at("clause", GIVEN_AS_A_SERIES);
        }
    }

    /// The unit a code or name means.
    ///
    /// @throws Rejection what is wrong with it, at the field
    public OrgId unit(String field, String codeOrName) {
        return directory.unitNames().coded(field, codeOrName, day);
    }

    /// As one task of a unit and its people.
    ///
    /// @param kin where it belongs, `null` for one by itself
    /// @throws Rejection what is wrong with them, with the field at fault
    public Assign to(
            TaskId task, OrgId lead, String leader, String officer, @Nullable Kinship kin) {
        if (coordinators.contains(lead)) {
            throw Rejection.at("coordinators", COORDINATOR_IS_THE_LEAD).with("unit", lead);
        }
        var people = new Staff(directory, lead, history ? null : day);
        return new Assign(
                task,
                directive.directive(),
                directive.number(),
                directive.year(),
                clause,
                directive.issued(),
                content,
                lead,
                people.named("leader", leader, Post.LEADER),
                people.named("officer", officer, Post.SPECIALIST),
                coordinators,
                deadline.phrase(),
                deadline.due(),
                deadline.rule(),
                deadline.calendarVersion(),
                starred,
                day,
                remark,
                null,
                kin,
                history);
    }
}
