package dondoc.publication.domain.late;

/// How many tasks were late in a quarter, each counted once however many episodes it had.
///
/// @param late tasks with an episode touching the quarter: `newlyLate + carriedOver`
/// @param newlyLate those with no episode from before the quarter
/// @param carriedOver the stock: late already when the quarter began
public record Late(int late, int newlyLate, int carriedOver) {
    public Late {
        if (late != newlyLate + carriedOver || newlyLate < 0 || carriedOver < 0) {
            throw new IllegalArgumentException(
                    "%d late is not %d new and %d carried over"
                            .formatted(late, newlyLate, carriedOver));
        }
    }

    static Late of(int newlyLate, int carriedOver) {
        return new Late(newlyLate + carriedOver, newlyLate, carriedOver);
    }

    Late plus(Late other) {
        return of(newlyLate + other.newlyLate, carriedOver + other.carriedOver);
    }
}
