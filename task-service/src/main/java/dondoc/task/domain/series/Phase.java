package dondoc.task.domain.series;

import dondoc.task.domain.TypedTexts;
import dondoc.task.domain.Words;
import java.time.LocalDate;

/// A part of a task that has its own beginning and its own deadline.
///
/// @param name e.g. `Giai đoạn 1`
/// @param phrase the deadline as R1 reads it; one counted in days is counted after the beginning
public record Phase(String name, LocalDate begins, String phrase) {
    /// Of phases, and of periods: some ten years of weeks.
    static final int MOST = 600;

    static final int LONGEST_NAME = 60;

    Turn as(int number) {
        return new Turn(number, name, begins, phrase);
    }

    Phase hidden() {
        return new Phase(TypedTexts.MARK, begins, phrase);
    }

    /// By this the phases of a series are told apart.
    String key() {
        return Words.key(name);
    }
}
