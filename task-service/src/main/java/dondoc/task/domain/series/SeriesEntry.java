package dondoc.task.domain.series;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import dondoc.task.domain.series.SeriesEvent.PeriodBegun;
import dondoc.task.domain.series.SeriesEvent.SeriesEnded;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a series.
///
/// @param as how it was opened last, `null` before
/// @param begun the turn that began last, 0 before the first
/// @param ended `null` while periods may begin
public record SeriesEntry(@Nullable SeriesOpened as, int begun, @Nullable SeriesEnded ended) {
    public static final SeriesEntry NEW = new SeriesEntry(null, 0, null);

    /// The series after an event. Trusts history.
    public SeriesEntry evolve(SeriesEvent event) {
        return switch (event) {
            case SeriesOpened e -> new SeriesEntry(e, 0, null);
            case PeriodBegun e -> new SeriesEntry(as, e.turn(), ended);
            case SeriesEnded e -> new SeriesEntry(as, begun, e);
        };
    }

    /// Of a shredded directive.
    public SeriesEntry hidden() {
        return new SeriesEntry(
                as == null ? null : as.hidden(), begun, ended == null ? null : ended.hidden());
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

    /// The period to begin next, on or after its day; empty when none will.
    public Optional<Turn> next() {
        return as == null || ended != null ? Optional.empty() : as.turn(begun + 1);
    }

    /// The period to begin now.
    public Optional<Turn> dueOn(LocalDate day) {
        return next().filter(turn -> !turn.begins().isAfter(day));
    }

    /// The task of a period: the same for the same period, however often it is given.
    public static TaskId task(SeriesOpened as, Turn turn) {
        return TaskId.of(as.directive(), as.clause(), as.lead(), turn.name());
    }
}
