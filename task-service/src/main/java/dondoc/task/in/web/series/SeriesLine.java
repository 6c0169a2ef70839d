package dondoc.task.in.web.series;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.series.SeriesEntry;
import dondoc.task.domain.series.SeriesEvent.SeriesEnded;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import dondoc.task.domain.series.Turn;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A series in a list.
///
/// @param begun how many of its periods have begun
/// @param endedOn absent while periods may begin
/// @param next the period to begin next, absent when none will
/// @param waiting a period has begun, but its unit or people are no more: hand it over
record SeriesLine(
        SeriesId id,
        DirectiveId directive,
        DocumentNumber number,
        int year,
        Clause clause,
        String content,
        OrgId lead,
        LocalDate openedOn,
        int begun,
        @Nullable LocalDate endedOn,
        @Nullable Turn next,
        boolean waiting) {

    /// @return empty for one that nobody opened
    static Optional<SeriesLine> of(SeriesEntry series, boolean waiting) {
        return Optional.ofNullable(series.as()).map(as -> of(as, series, waiting));
    }

    private static SeriesLine of(SeriesOpened as, SeriesEntry series, boolean waiting) {
        return new SeriesLine(
                as.series(),
                as.directive(),
                as.number(),
                as.year(),
                as.clause(),
                as.content(),
                series.lead(),
                as.on(),
                series.begun(),
                endedOn(series.ended()),
                series.next().orElse(null),
                waiting);
    }

    private static @Nullable LocalDate endedOn(@Nullable SeriesEnded e) {
        return e == null ? null : e.on();
    }
}
