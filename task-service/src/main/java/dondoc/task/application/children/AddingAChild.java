package dondoc.task.application.children;

import static dondoc.task.domain.Reason.ALREADY_ASSIGNED;
import static dondoc.task.domain.Reason.UNKNOWN_PARENT;

import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.Errand;
import dondoc.task.application.Rehearsal;
import dondoc.task.application.Wish;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.family.Kinship;
import dondoc.task.domain.work.TaskCommand.AddChild;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Giving a task as a part of another. The parent is told first, so that it cannot close meanwhile;
/// when the child is not assigned after all, doing it again finishes that.
public final class AddingAChild {
    private final CommandGateway gateway;
    private final TaskReading reading;

    public AddingAChild(CommandGateway gateway, TaskReading reading) {
        this.gateway = gateway;
        this.reading = reading;
    }

    /// Where a child of this task belongs.
    ///
    /// @param closing how the child closes, should it have children itself
    /// @throws Rejection `UNKNOWN_PARENT`
    public Kinship under(TaskId parent, @Nullable Closing closing) {
        var sheet = reading.task(parent).orElseThrow(() -> Rejection.at("parent", UNKNOWN_PARENT));
        return Kinship.under(parent, sheet.family().level() + 1, closing);
    }

    /// Tells the parent, if the child can be assigned then; one that is its child already is not told
    /// of again.
    ///
    /// @param order of the child's assignment
    /// @param closing how the parent closes from now on, `null`: as before
    /// @throws Rejection why the parent takes no child, or the child cannot be one
    /// @throws CommandGateway.Unavailable when there is no answer
    public void announce(Order order, TaskId parent, @Nullable Closing closing) {
        var child = (Assign) order.command();
        var known = reading.task(child.task());
        if (known.isPresent() && parent.equals(known.get().parent())) {
            return;
        }
        if (known.isPresent()) {
            throw Rejection.of(ALREADY_ASSIGNED).with("task", child.task());
        }
        var _ = Rehearsal.of(child, child.assignedOn(), order.by());
        var announcement = new AddChild(child.task(), closing, child.history());
        try {
            new Errand(gateway, order).next(new Wish(parent.value(), announcement));
        } catch (EngineRefusal e) {
            throw ofTheParent(e);
        }
    }

    /// The same refusal, at the field that names the parent.
    private static RuntimeException ofTheParent(EngineRefusal e) {
        return Arrays.stream(Reason.values())
                .filter(r -> r.name().equals(e.refused().reason()))
                .findFirst()
                .<RuntimeException>map(r -> at(r, e))
                .orElse(e);
    }

    private static Rejection at(Reason reason, EngineRefusal e) {
        var rejection = Rejection.of(reason);
        for (var detail : e.refused().details().entrySet()) {
            rejection = rejection.with(detail.getKey(), detail.getValue());
        }
        return rejection.with("field", "parent");
    }
}
