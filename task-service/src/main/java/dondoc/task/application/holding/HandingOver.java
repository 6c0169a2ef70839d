package dondoc.task.application.holding;

import static dondoc.task.domain.Reason.NO_DAY_YET;

import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Staff;
import dondoc.task.application.Wish;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.work.Holder;
import dondoc.task.domain.work.TaskCommand.HandOver;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Handing one task to a unit in force and to people who hold the posts, as at the assignment.
public final class HandingOver {
    private final Directory directory;
    private final CityClock clock;

    public HandingOver(Directory directory, CityClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// @param lead code or name of the unit that takes the task
    public record Draft(
            String lead,
            String leader,
            String officer,
            @Nullable String document,
            @Nullable String reason) {}

    /// @param history a past fact, recorded while the city is loaded
    /// @throws Rejection what is wrong with the draft, with the field at fault
    public Wish wish(TaskId task, Draft draft, boolean history) {
        var today = today();
        var to = holder(unit(draft.lead(), today), draft, history ? null : today);
        return new Wish(
                task.value(), new HandOver(to, null, draft.document(), draft.reason(), history));
    }

    /// Who is named, as of today.
    ///
    /// @throws Rejection what is wrong with the draft, with the field at fault
    public Holder holder(Draft draft) {
        var today = today();
        return holder(unit(draft.lead(), today), draft, today);
    }

    LocalDate today() {
        return clock.today().orElseThrow(() -> Rejection.of(NO_DAY_YET));
    }

    /// @param day on which the people hold their posts, `null` for a past fact
    Holder holder(OrgId lead, Draft draft, @Nullable LocalDate day) {
        var people = new Staff(directory, lead, day);
        return new Holder(
                lead,
                people.named("leader", draft.leader(), Post.LEADER),
                people.named("officer", draft.officer(), Post.SPECIALIST));
    }

    private OrgId unit(String codeOrName, LocalDate day) {
        return directory.unitNames().coded("lead", codeOrName, day);
    }
}
