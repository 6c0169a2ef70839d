package dondoc.task.application.deadlines;

import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.extension.ExtensionLimits;
import dondoc.task.domain.extension.ExtensionPolicy;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.work.Authority;
import dondoc.task.domain.work.TaskCommand.GrantExtension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An extension is granted within what the city has laid down, counted on its working calendar. The
/// past is taken as it was decided then.
public final class GrantingExtensions {
    private final Directory directory;
    private final List<ExtensionPolicy> policies;

    public GrantingExtensions(Directory directory, List<ExtensionPolicy> policies) {
        this.directory = directory;
        this.policies =
                policies.stream().sorted(Comparator.comparing(ExtensionPolicy::effective)).toList();
    }

    /// A grant as it was typed.
    ///
    /// @param request the request it answers; `null`: the one that waits
    /// @param authority `null`: the Task Force's own
    public record Draft(
            LocalDate to,
            @Nullable Integer request,
            @Nullable String document,
            @Nullable String reason,
            @Nullable ExtensionReason reasonCode,
            @Nullable Authority authority) {}

    public Wish wish(TaskId task, Draft draft, boolean history) {
        var limits = history ? null : new ExtensionLimits(policies, directory.calendar().inForce());
        return new Wish(
                task.value(),
                new GrantExtension(
                        draft.to(),
                        draft.request(),
                        draft.document(),
                        draft.reason(),
                        draft.reasonCode(),
                        draft.authority() == null ? Authority.TASK_FORCE : draft.authority(),
                        limits,
                        history));
    }

    /// What was laid down, oldest first.
    public List<ExtensionPolicy> policies() {
        return policies;
    }
}
