package dondoc.task.domain.series;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be wished of a series. Only what happens now can be wished.
public sealed interface SeriesCommand {

    /// Opens it, or opens one again that has ended.
    ///
    /// @param recurrence `null` for a series of phases
    /// @param phases `null` for one that comes again
    record OpenSeries(
            SeriesId series,
            DirectiveId directive,
            DocumentNumber number,
            int year,
            Clause clause,
            LocalDate issued,
            String content,
            OrgId lead,
            PersonId leader,
            PersonId officer,
            List<OrgId> coordinators,
            boolean starred,
            @Nullable String remark,
            @Nullable Recurrence recurrence,
            @Nullable List<Phase> phases)
            implements SeriesCommand {
        public OpenSeries {
            coordinators = List.copyOf(coordinators);
            phases = phases == null ? null : List.copyOf(phases);
        }
    }

    /// Tells that a period's task is assigned.
    record BeginPeriod(int turn) implements SeriesCommand {}

    /// @param document number of the document that says so
    record HandOverSeries(
            OrgId lead,
            PersonId leader,
            PersonId officer,
            @Nullable String document,
            @Nullable String reason)
            implements SeriesCommand {}

    /// @param document number of the document that says so
    record EndSeries(@Nullable String document, @Nullable String reason) implements SeriesCommand {}
}
