package dondoc.task.domain;

import static dondoc.task.domain.Reason.YEAR_OUT_OF_RANGE;

import java.time.LocalDate;

/// The years the city's papers speak of; anything else is a slip of the pen.
public final class Years {
    public static final int FIRST = 1990;
    public static final int LAST = 2100;

    private Years() {}

    public static boolean contain(int year) {
        return FIRST <= year && year <= LAST;
    }

    public static boolean contain(LocalDate day) {
        return contain(day.getYear());
    }

    /// @param field the input the day was read from
    /// @return the day
    /// @throws Rejection `YEAR_OUT_OF_RANGE`
    public static LocalDate check(String field, LocalDate day) {
        if (!contain(day)) {
            throw Rejection.at(field, YEAR_OUT_OF_RANGE).with("first", FIRST).with("last", LAST);
        }
        return day;
    }
}
