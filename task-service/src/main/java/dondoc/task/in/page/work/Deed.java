package dondoc.task.in.page.work;

import dondoc.eventsourcing.By;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.standing.Standing;
import dondoc.web.Roles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody of the lead unit can do with a task on its page.
enum Deed {
    ACKNOWLEDGE,
    PROGRESS,
    COMPLETION,
    EXTENSION,
    RETURN;

    private static final int ALL_DONE = 100;

    /// Of its form, from top to bottom.
    public List<String> fields() {
        return switch (this) {
            case ACKNOWLEDGE -> List.of("text");
            case PROGRESS -> List.of("percent", "text", "evidence");
            case COMPLETION -> List.of("document", "text", "evidence");
            case EXTENSION -> List.of("proposed", "reasonCode", "reason");
            case RETURN -> List.of("kind", "reason", "instead");
        };
    }

    /// @return empty for an address that names none
    static Optional<Deed> at(String path) {
        return Arrays.stream(values()).filter(d -> d.path().equals(path)).findFirst();
    }

    /// As it stands in the address, e.g. `progress`.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those a reader is offered. What he tries beside that, the rules refuse.
    static Set<Deed> open(TaskSheet task, By by) {
        if (!works(task, by)) {
            return Set.of();
        }
        return switch (task.standing()) {
            case OPEN -> ofAnOpenOne(task);
            case PENDING_VERIFICATION -> EnumSet.of(PROGRESS);
            case COMPLETED_ON_TIME, COMPLETED_LATE, COMPLETED_NO_DEADLINE, WITHDRAWN -> Set.of();
        };
    }

    private static Set<Deed> ofAnOpenOne(TaskSheet task) {
        var open = EnumSet.allOf(Deed.class);
        if (task.acknowledgedOn() != null) {
            open.remove(ACKNOWLEDGE);
        }
        if (!task.waiting().isEmpty() || task.due() == null) {
            open.remove(EXTENSION);
        }
        if (task.suspended() != null) {
            open.removeAll(EnumSet.of(COMPLETION, EXTENSION));
        }
        if (task.returnAsked() != null) {
            open.remove(RETURN);
        }
        return open;
    }

    /// The Task Force may record what a unit sent on paper.
    private static boolean works(TaskSheet task, By by) {
        return by.has(Roles.TASK_FORCE)
                || (by.has(Roles.DEPARTMENT_OFFICER) && task.lead().value().equals(by.unit()));
    }

    /// The one the page leads to.
    static @Nullable Deed next(TaskSheet task, Set<Deed> open) {
        if (open.isEmpty() || task.standing() == Standing.PENDING_VERIFICATION) {
            return null;
        }
        var progress = task.progress();
        if (progress == null && open.contains(ACKNOWLEDGE)) {
            return ACKNOWLEDGE;
        }
        return progress != null
                        && Integer.valueOf(ALL_DONE).equals(progress.percent())
                        && open.contains(COMPLETION)
                ? COMPLETION
                : PROGRESS;
    }
}
