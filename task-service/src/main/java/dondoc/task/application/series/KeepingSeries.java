package dondoc.task.application.series;

import static dondoc.task.domain.Reason.ALREADY_ASSIGNED;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.Directory;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.Itself;
import dondoc.task.application.Morning;
import dondoc.task.application.Staff;
import dondoc.task.application.Wish;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.family.Kinship;
import dondoc.task.domain.series.Period;
import dondoc.task.domain.series.SeriesCommand;
import dondoc.task.domain.series.SeriesCommand.BeginPeriod;
import dondoc.task.domain.series.SeriesCommand.EndSeries;
import dondoc.task.domain.series.SeriesEntry;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import dondoc.task.domain.series.Turn;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the task of each period when its day has begun: first the task, then the mark that it is
/// given. Whoever was stopped between the two finds the task there the next time. A series whose
/// directive no longer holds ends with it; one whose unit or people are no more waits until it is
/// handed over.
public final class KeepingSeries implements Morning {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingSeries.class);

    private final CommandGateway gateway;
    private final Directory directory;

    public KeepingSeries(CommandGateway gateway, Directory directory) {
        this.gateway = gateway;
        this.directory = directory;
    }

    /// One series in trouble keeps no other from its turn.
    @Override
    public synchronized void come(LocalDate day) {
        for (var series : directory.allSeries()) {
            var as = series.as();
            if (as != null && series.goesOn()) {
                try {
                    keep(as, series, day);
                } catch (RuntimeException e) {
                    LOG.warn("series {} waits for the next time: {}", as.series(), e.toString());
                }
            }
        }
    }

    private void keep(SeriesOpened as, SeriesEntry known, LocalDate day) {
        if (directory.directive(as.directive()).map(DirectiveEntry::shredded).isPresent()) {
            return; // it is being ended
        }
        var end = endOf(as.directive());
        if (end.isPresent()) {
            order(wish(as, new EndSeries(end.get().document(), end.get().reason())));
            return;
        }
        if (waits(known, day)) {
            return;
        }
        var series = known;
        for (var turn = series.dueOn(day); turn.isPresent(); turn = series.dueOn(day)) {
            begin(as, series, turn.get());
            series = series.after(turn.get().number());
        }
    }

    /// Whether a period has begun whose task nobody there could hold: its unit is no more, or its leader
    /// or officer has left the post.
    public boolean waits(SeriesEntry series, LocalDate day) {
        return series.dueOn(day).isPresent() && !held(series, day);
    }

    private boolean held(SeriesEntry series, LocalDate day) {
        var people = new Staff(directory, series.lead(), day);
        return directory.unit(series.lead()).filter(unit -> unit.inForce(day)).isPresent()
                && people.has(series.leader(), Post.LEADER)
                && people.has(series.officer(), Post.SPECIALIST);
    }

    private void begin(SeriesOpened as, SeriesEntry series, Turn turn) {
        var assign = assignment(as, series, turn);
        try {
            order(new Wish(assign.task().value(), assign));
        } catch (EngineRefusal e) {
            if (!e.refused().reason().equals(ALREADY_ASSIGNED.name())) {
                throw e;
            }
        }
        order(wish(as, new BeginPeriod(turn.number())));
    }

    /// As of the day the period begins, on which its deadline is counted too.
    private Assign assignment(SeriesOpened as, SeriesEntry series, Turn turn) {
        var calendar = directory.calendar().current();
        var deadline = Deadline.of(turn.phrase(), turn.begins(), calendar);
        return new Assign(
                series.task(turn),
                as.directive(),
                as.number(),
                as.year(),
                as.clause(),
                as.issued(),
                as.content(),
                series.lead(),
                series.leader(),
                series.officer(),
                as.coordinators().stream().filter(c -> !c.equals(series.lead())).toList(),
                deadline.phrase(),
                deadline.due(),
                deadline.rule(),
                deadline.calendarVersion(),
                as.starred(),
                turn.begins(),
                as.remark(),
                null,
                Kinship.of(new Period(as.series(), turn.name(), turn.begins())),
                false);
    }

    private Optional<DirectiveEnd> endOf(DirectiveId directive) {
        return directory.directive(directive).map(DirectiveEntry::end);
    }

    private static Wish wish(SeriesOpened as, SeriesCommand command) {
        return new Wish(as.series().value(), command);
    }

    private void order(Wish wish) {
        var _ = Itself.errand(gateway, wish).begin();
    }
}
