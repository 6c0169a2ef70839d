package dondoc.task.application.reading;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.work.Holder;
import dondoc.task.domain.work.ReturnKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact about a task as a reader sees it.
///
/// @param type e.g. `task.assigned.v1`
/// @param at when it was recorded
/// @param on when it was true
/// @param actor subject of the token on whose word it was recorded
/// @param unit on whose behalf
/// @param from due date before an extension, or set aside by a suspension
/// @param to due date asked for, granted, or after a suspension
/// @param holder who has the task after a handover
/// @param kind why a return is asked for
/// @param proposed the unit to take it instead
/// @param affirmed whether a return was accepted, a star given
/// @param evidence links to what shows it
/// @param reasonCode why more time is asked for or given
/// @param awaits whom or what a suspended task waits for
/// @param workingDays it waited
/// @param child the task that became a part of this one
public record Happening(
        long sequence,
        String type,
        Instant at,
        LocalDate on,
        @Nullable String actor,
        @Nullable String unit,
        @Nullable String document,
        @Nullable String text,
        @Nullable Integer percent,
        @Nullable Integer request,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Holder holder,
        @Nullable ReturnKind kind,
        @Nullable OrgId proposed,
        @Nullable Boolean affirmed,
        List<String> evidence,
        @Nullable ExtensionReason reasonCode,
        @Nullable String awaits,
        @Nullable Integer workingDays,
        @Nullable TaskId child) {

    public Happening {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
