package dondoc.task.application.series;

import dondoc.task.application.Wish;
import dondoc.task.application.directives.Typed;
import dondoc.task.application.holding.HandingOver;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.series.SeriesCommand.HandOverSeries;

/// Handing the periods to come to a unit in force and to people who hold the posts. The tasks there
/// are stay theirs who have them; they are handed over one by one.
public final class HandingOverASeries {
    private final HandingOver handing;

    public HandingOverASeries(HandingOver handing) {
        this.handing = handing;
    }

    /// @throws dondoc.task.domain.Rejection what is wrong with the draft, with the field at fault
    public Wish wish(SeriesId series, HandingOver.Draft draft) {
        var to = handing.holder(draft);
        return new Wish(
                series.value(),
                new HandOverSeries(
                        to.lead(),
                        to.leader(),
                        to.officer(),
                        Typed.optional("document", draft.document()),
                        Typed.optional("reason", draft.reason())));
    }
}
