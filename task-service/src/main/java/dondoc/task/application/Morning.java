package dondoc.task.application;

import java.time.LocalDate;

/// What is to be done when a day of the city has begun. It is told of the same day again and again;
/// what was done already is not done twice.
@FunctionalInterface
public interface Morning {

    /// Does not fail: what could not be done is done the next time.
    void come(LocalDate day);
}
