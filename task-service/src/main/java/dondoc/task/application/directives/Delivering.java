package dondoc.task.application.directives;

import static dondoc.task.domain.Reason.ALREADY_ASSIGNED;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.Directory;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.Errand;
import dondoc.task.application.Itself;
import dondoc.task.application.Upkeep;
import dondoc.task.application.Wish;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.FanOutId;
import dondoc.task.domain.directive.DirectiveCommand.ReportDelivery;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.ClauseAssigned;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.Share;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives each unit the task that its directive has decided. Whoever was stopped in the middle of it
/// left some without: they get theirs when it is done again, and it is done again by itself.
public final class Delivering implements Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final CommandGateway gateway;
    private final Directory directory;
    private Set<FanOutId> leftOver = Set.of();

    public Delivering(CommandGateway gateway, Directory directory) {
        this.gateway = gateway;
        this.directory = directory;
    }

    /// @return version of the directive, when something of it was not delivered yet
    Optional<Long> deliver(DirectiveId directive, FanOutId fanOut, Errand errand) {
        var entry = entry(directive);
        return entry.fanOuts().undelivered(fanOut).map(c -> deliver(c, as(entry), errand));
    }

    /// Everything of one directive: it is about to end.
    void deliverAll(DirectiveId directive, Errand errand) {
        var entry = entry(directive);
        entry.fanOuts().undelivered().forEach(c -> deliver(c, as(entry), errand));
        directory.await(() -> entry(directive).fanOuts().undelivered().isEmpty());
    }

    /// What has been waiting since the last time. Younger ones are in somebody's hands. One in trouble
    /// keeps no other from its units.
    @Override
    public synchronized void keepUp() {
        if (!directory.complete()) {
            return;
        }
        var waiting = new HashSet<FanOutId>();
        for (var entry : directory.allDirectives()) {
            for (var clause : entry.fanOuts().undelivered()) {
                waiting.add(clause.fanOut());
                if (leftOver.contains(clause.fanOut())) {
                    finish(clause, as(entry));
                }
            }
        }
        leftOver = waiting;
    }

    private void finish(ClauseAssigned clause, DirectiveRegistered as) {
        try {
            deliver(clause, as, byItself(clause));
        } catch (RuntimeException e) {
            LOG.warn("fan-out {} waits for the next time: {}", clause.fanOut(), e.toString());
        }
    }

    /// The errand ends with its one command to the directive.
    private Errand byItself(ClauseAssigned clause) {
        var report = new ReportDelivery(clause.fanOut());
        return Itself.errand(gateway, new Wish(clause.directive().value(), report));
    }

    private static long deliver(ClauseAssigned clause, DirectiveRegistered as, Errand errand) {
        clause.shares().forEach(share -> give(share, clause, as, errand));
        var report = new ReportDelivery(clause.fanOut());
        return errand.next(new Wish(as.directive().value(), report)).version();
    }

    private static void give(
            Share share, ClauseAssigned clause, DirectiveRegistered as, Errand errand) {
        try {
            errand.next(new Wish(share.task().value(), assignment(share, clause, as)));
        } catch (EngineRefusal e) {
            if (!e.refused().reason().equals(ALREADY_ASSIGNED.name())) {
                throw e;
            }
        }
    }

    private static Assign assignment(Share share, ClauseAssigned clause, DirectiveRegistered as) {
        var charge = clause.charge();
        return new Assign(
                share.task(),
                as.directive(),
                as.number(),
                as.year(),
                charge.clause(),
                as.issued(),
                charge.content(),
                share.lead(),
                share.leader(),
                share.officer(),
                charge.coordinators(),
                charge.phrase(),
                charge.due(),
                charge.rule(),
                charge.calendarVersion(),
                charge.starred(),
                clause.on(),
                charge.remark(),
                null,
                null,
                false);
    }

    private static DirectiveRegistered as(DirectiveEntry entry) {
        return Objects.requireNonNull(entry.as(), "given by a registered directive");
    }

    private DirectiveEntry entry(DirectiveId directive) {
        return directory.directive(directive).orElse(DirectiveEntry.NEW);
    }
}
