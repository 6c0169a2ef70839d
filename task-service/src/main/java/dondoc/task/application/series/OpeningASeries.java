package dondoc.task.application.series;

import static dondoc.task.domain.Reason.ALREADY_ASSIGNED;
import static dondoc.task.domain.Reason.PHASE_ENDS_BEFORE_IT_BEGINS;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AssigningATask;
import dondoc.task.application.Directory;
import dondoc.task.application.Errand;
import dondoc.task.application.Giving;
import dondoc.task.application.Rehearsal;
import dondoc.task.application.Wish;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.series.Phase;
import dondoc.task.domain.series.Recurrence;
import dondoc.task.domain.series.SeriesCommand.OpenSeries;
import dondoc.task.domain.series.SeriesEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Opening a series of a registered directive: unit and people are looked at as at any assignment.
public final class OpeningASeries {
    private final CommandGateway gateway;
    private final Directory directory;
    private final TaskReading reading;
    private final AssigningATask assigning;
    private final KeepingSeries keeping;

    public OpeningASeries(
            CommandGateway gateway,
            Directory directory,
            TaskReading reading,
            AssigningATask assigning,
            KeepingSeries keeping) {
        this.gateway = gateway;
        this.directory = directory;
        this.reading = reading;
        this.assigning = assigning;
        this.keeping = keeping;
    }

    /// A series as it was typed: either with a recurrence or with phases.
    ///
    /// @param clause what is to be done by whom; its phrase is not asked
    public record Draft(
            AssigningATask.Draft clause,
            @Nullable Recurrence recurrence,
            @Nullable List<PhaseDraft> phases) {}

    /// @param begins `null`: today
    public record PhaseDraft(String name, @Nullable LocalDate begins, String phrase) {}

    /// @param version of the series now
    public record Opened(SeriesId id, long version) {}

    /// @throws Rejection what is wrong with the draft, with the field at fault
    public Wish wish(Draft draft, By by) {
        var giving = assigning.giving(draft.clause(), false);
        var directive = giving.directive();
        giving.notGivenToMany();
        var lead = giving.unit("lead", draft.clause().lead());
        notOneTask(giving);
        var task = TaskId.of(directive.directive(), giving.clause(), lead);
        var sample =
                Rehearsal.of(
                        giving.to(
                                task,
                                lead,
                                draft.clause().leader(),
                                draft.clause().officer(),
                                null),
                        giving.day(),
                        by);
        var series = SeriesId.of(directive.directive(), giving.clause(), lead);
        return new Wish(
                series.value(),
                new OpenSeries(
                        series,
                        directive.directive(),
                        directive.number(),
                        directive.year(),
                        giving.clause(),
                        directive.issued(),
                        sample.content(),
                        lead,
                        sample.leader(),
                        sample.officer(),
                        sample.coordinators(),
                        sample.starred(),
                        sample.remark(),
                        draft.recurrence(),
                        phases(draft.phases(), giving.day())));
    }

    /// What begins today begins at once.
    ///
    /// @param order a wish of this use case, ordered by somebody
    /// @throws dondoc.task.application.EngineRefusal when it is refused
    /// @throws CommandGateway.Unavailable when there is no answer
    public Opened carryOut(Order order) {
        var id = new SeriesId(order.aggregateId());
        var version = new Errand(gateway, order).begin().version();
        directory.await(() -> directory.series(id).filter(SeriesEntry::goesOn).isPresent());
        directory.series(id).map(SeriesEntry::as).ifPresent(as -> keeping.come(as.on()));
        return new Opened(id, version);
    }

    private @Nullable List<Phase> phases(@Nullable List<PhaseDraft> drafts, LocalDate today) {
        return drafts == null ? null : drafts.stream().map(d -> phase(d, today)).toList();
    }

    private Phase phase(PhaseDraft draft, LocalDate today) {
        var begins = Objects.requireNonNullElse(draft.begins(), today);
        var deadline = deadline(draft.phrase(), begins);
        if (deadline.due() != null && deadline.due().isBefore(begins)) {
            throw Rejection.at("phases", PHASE_ENDS_BEFORE_IT_BEGINS).with("due", deadline.due());
        }
        return new Phase(Words.clean(draft.name()), begins, deadline.phrase());
    }

    private Deadline deadline(String phrase, LocalDate begins) {
        try {
            return Deadline.of(phrase, begins, directory.calendar().current());
        } catch (Rejection e) {
            throw Rejection.at("phases", e.reason());
        }
    }

    /// A clause that is one task does not come again besides. A task given a moment ago may not be known
    /// here yet.
    private void notOneTask(Giving giving) {
        var one = TaskId.of(giving.directive().directive(), giving.clause());
        if (reading.task(one).isPresent()) {
            throw Rejection.at("clause", ALREADY_ASSIGNED).with("task", one);
        }
    }
}
