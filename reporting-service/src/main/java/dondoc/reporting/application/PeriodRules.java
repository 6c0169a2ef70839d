package dondoc.reporting.application;

import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.Decider;
import dondoc.eventsourcing.Decision;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.Vocabulary;
import dondoc.reporting.domain.ClosePeriod;
import dondoc.reporting.domain.Closing;
import dondoc.reporting.domain.Period;
import dondoc.reporting.domain.PeriodClosed;

/// Lets the engine run a period's rules.
public final class PeriodRules implements Decider<ClosePeriod, Period, PeriodClosed> {

    public static final String CLOSED = "period.closed.v1";

    /// What lives in the stream tasks of this service.
    public static ServiceDefinition service() {
        return ServiceDefinition.named("report")
                .with(new AggregateKind<>("period", new PeriodRules(), commands(), events()));
    }

    public static Vocabulary<ClosePeriod> commands() {
        return new Vocabulary<ClosePeriod>().with("period.close.v1", ClosePeriod.class);
    }

    public static Vocabulary<PeriodClosed> events() {
        return new Vocabulary<PeriodClosed>().with(CLOSED, PeriodClosed.class);
    }

    @Override
    public Period initial() {
        return Period.running();
    }

    @Override
    public Decision<PeriodClosed> decide(
            ClosePeriod command, Period state, Circumstances circumstances) {
        return switch (state.decide(command)) {
            case Closing.Accepted(var events) -> Decision.accepted(events);
            case Closing.Refused(var reason, var details) -> Decision.refused(reason, details);
        };
    }

    @Override
    public Period evolve(Period state, PeriodClosed event) {
        return state.evolve(event);
    }
}
