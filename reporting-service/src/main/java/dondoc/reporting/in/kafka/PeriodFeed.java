package dondoc.reporting.in.kafka;

import dondoc.feed.Fact;
import dondoc.feed.ReadModel;
import dondoc.reporting.application.PeriodBook;
import dondoc.reporting.application.PeriodBook.Report;
import dondoc.reporting.application.PeriodRules;
import java.util.List;
import java.util.Set;

/// Folds our own closed periods into the reports that are read.
final class PeriodFeed implements ReadModel {

    private final PeriodBook periods;

    PeriodFeed(PeriodBook periods) {
        this.periods = periods;
    }

    @Override
    public String name() {
        return "periods";
    }

    @Override
    public Set<String> types() {
        return Set.of(PeriodRules.CLOSED);
    }

    @Override
    public void fold(List<Fact> facts) {
        periods.keep(facts.stream().map(PeriodFeed::report).toList());
    }

    private static Report report(Fact fact) {
        return new Report(PeriodRules.events().read(fact.type(), fact.body()), fact.at());
    }
}
