package dondoc.task.domain.series;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.series.SeriesEvent.PeriodBegun;
import dondoc.task.domain.series.SeriesEvent.SeriesEnded;
import dondoc.task.domain.series.SeriesEvent.SeriesHandedOver;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a series.
///
/// @param as how it was opened last, `null` before
/// @param begun the turn that began last, 0 before the first
/// @param ended `null` while periods may begin
/// @param reopened how often it was opened again after it had ended
/// @param held `null` while it is held as it was opened
public record SeriesEntry(
        @Nullable SeriesOpened as,
        int begun,
        @Nullable SeriesEnded ended,
        int reopened,
        @Nullable SeriesHandedOver held) {
    public static final SeriesEntry NEW = new SeriesEntry(null, 0, null, 0, null);

    /// The series after an event. Trusts history.
    public SeriesEntry evolve(SeriesEvent event) {
        return switch (event) {
            case SeriesOpened e -> new SeriesEntry(e, 0, null, as == null ? 0 : reopened + 1, null);
            case PeriodBegun e -> after(e.turn());
            case SeriesHandedOver e -> new SeriesEntry(as, begun, ended, reopened, e);
            case SeriesEnded e -> new SeriesEntry(as, begun, e, reopened, held);
        };
    }

    /// Of a shredded directive.
    public SeriesEntry hidden() {
        return new SeriesEntry(
                as == null ? null : as.hidden(),
                begun,
                ended == null ? null : ended.hidden(),
                reopened,
                held == null ? null : held.hidden());
    }

    /// The series when this turn has begun.
    public SeriesEntry after(int turn) {
        return new SeriesEntry(as, turn, ended, reopened, held);
    }

    public boolean goesOn() {
        return as != null && ended == null;
    }

    /// Whether it gives this clause.
    public boolean gives(DirectiveId directive, Clause clause) {
        return as != null
                && as.directive().equals(directive)
                && Words.key(as.clause().value()).equals(Words.key(clause.value()));
    }

    /// The unit that leads the tasks of the periods to come.
    public OrgId lead() {
        return held == null ? opening().lead() : held.lead();
    }

    public PersonId leader() {
        return held == null ? opening().leader() : held.leader();
    }

    public PersonId officer() {
        return held == null ? opening().officer() : held.officer();
    }

    /// The period to begin next, on or after its day; empty when none will.
    public Optional<Turn> next() {
        return as == null || ended != null ? Optional.empty() : as.turn(begun + 1);
    }

    /// The period to begin now.
    public Optional<Turn> dueOn(LocalDate day) {
        return next().filter(turn -> !turn.begins().isAfter(day));
    }

    /// The task of a period: the same for the same period, however often it is given and whoever holds
    /// the series by then; another one when the series was opened again.
    public TaskId task(Turn turn) {
        var period = reopened == 0 ? turn.name() : turn.name() + "|" + reopened;
        return TaskId.of(opening().directive(), opening().clause(), opening().lead(), period);
    }

    private SeriesOpened opening() {
        return Objects.requireNonNull(as, "nobody opened this series");
    }
}
