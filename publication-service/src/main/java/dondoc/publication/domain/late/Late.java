package dondoc.publication.domain.late;

/// How many tasks a unit or person was late with in a quarter, each counted once however many
/// episodes it had.
///
/// @param late tasks held on a late day of the quarter: `newlyLate + carriedOver`
/// @param newlyLate those it was not late with when the quarter began
/// @param carriedOver the stock: late already, with the same unit or person, when the quarter began
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
