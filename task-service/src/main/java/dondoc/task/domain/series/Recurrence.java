package dondoc.task.domain.series;

import static dondoc.task.domain.Reason.BAD_RECURRENCE;
import static dondoc.task.domain.Reason.TOO_MANY_PERIODS;

import dondoc.task.domain.Rejection;
import dondoc.task.domain.Years;
import java.time.LocalDate;
import java.util.Optional;

/// A task that comes again.
///
/// @param day 1 to 7 of the week (Monday is 1), 1 to 31 of the month or of the quarter's first month
/// @param from no period begins before
/// @param until none begins after
/// @param phrase the deadline of each, see [PeriodPhrase]
public record Recurrence(Every every, int day, LocalDate from, LocalDate until, String phrase) {

    /// @throws Rejection `BAD_RECURRENCE`, `TOO_MANY_PERIODS`, `BAD_PERIOD_DEADLINE`
    void check() {
        Years.check("from", from);
        Years.check("until", until);
        if (!every.has(day)) {
            throw Rejection.at("day", BAD_RECURRENCE);
        }
        if (turn(1).isEmpty()) {
            throw Rejection.at("until", BAD_RECURRENCE);
        }
        if (turn(Phase.MOST + 1).isPresent()) {
            throw Rejection.at("until", TOO_MANY_PERIODS).with("most", Phase.MOST);
        }
        PeriodPhrase.check(phrase, every);
    }

    Optional<Turn> turn(int number) {
        var first = every.firstFrom(from, day);
        var begins = every.later(first, number - 1, day);
        if (begins.isAfter(until)) {
            return Optional.empty();
        }
        var next = every.later(first, number, day);
        return Optional.of(
                new Turn(
                        number,
                        every.name(begins),
                        begins,
                        PeriodPhrase.of(phrase, every, begins, next)));
    }
}
