package dondoc.task.in.web.series;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.series.Phase;
import dondoc.task.domain.series.Recurrence;
import dondoc.task.domain.series.SeriesEntry;
import dondoc.task.domain.series.SeriesEvent.SeriesEnded;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import dondoc.task.domain.series.Turn;
import dondoc.task.in.web.TaskRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series with the tasks that have begun.
///
/// @param recurrence absent for a series of phases
/// @param phases absent for one that comes again
/// @param end absent while periods may begin
/// @param next the period to begin next, absent when none will
/// @param waiting a period has begun, but its unit or people are no more: hand it over
/// @param tasks those of its tasks the caller sees, by the days they begin
record SeriesView(
        SeriesId id,
        DirectiveId directive,
        DocumentNumber number,
        int year,
        Clause clause,
        String content,
        OrgId lead,
        PersonId leader,
        PersonId officer,
        List<OrgId> coordinators,
        boolean starred,
        @Nullable String remark,
        @Nullable Recurrence recurrence,
        @Nullable List<Phase> phases,
        LocalDate openedOn,
        @Nullable SeriesEnd end,
        @Nullable Turn next,
        boolean waiting,
        List<TaskRow> tasks) {

    record SeriesEnd(LocalDate on, @Nullable String document, @Nullable String reason) {
        private static @Nullable SeriesEnd of(@Nullable SeriesEnded e) {
            return e == null ? null : new SeriesEnd(e.on(), e.document(), e.reason());
        }
    }

    static SeriesView of(
            SeriesOpened as, SeriesEntry series, boolean waiting, List<TaskRow> tasks) {
        return new SeriesView(
                as.series(),
                as.directive(),
                as.number(),
                as.year(),
                as.clause(),
                as.content(),
                series.lead(),
                series.leader(),
                series.officer(),
                as.coordinators(),
                as.starred(),
                as.remark(),
                as.recurrence(),
                as.phases(),
                as.on(),
                SeriesEnd.of(series.ended()),
                series.next().orElse(null),
                waiting,
                tasks);
    }
}
