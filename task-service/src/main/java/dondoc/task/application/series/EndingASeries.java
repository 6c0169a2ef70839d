package dondoc.task.application.series;

import dondoc.task.application.Wish;
import dondoc.task.application.directives.Typed;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.series.SeriesCommand.EndSeries;
import org.jspecify.annotations.Nullable;

/// Ending a series: no more periods begin. The tasks there are stay as they are; ending it again
/// changes nothing.
public final class EndingASeries {

    /// An end as it was typed.
    ///
    /// @param document number of the document that says so
    public record Draft(@Nullable String document, @Nullable String reason) {}

    /// @throws dondoc.task.domain.Rejection what the draft has too much of
    public Wish wish(SeriesId series, Draft draft) {
        return new Wish(
                series.value(),
                new EndSeries(
                        Typed.optional("document", draft.document()),
                        Typed.optional("reason", draft.reason())));
    }
}
