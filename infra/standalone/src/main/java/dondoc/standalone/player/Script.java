package dondoc.standalone.player;

import dondoc.standalone.register.Happening;
import dondoc.standalone.register.Register;
import dondoc.standalone.register.RegisterRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A register cut into days: first the rows issued on the day, then what happened on it.
///
/// Rows whose date cannot be read go in with the first day, rows dated after the last day with the
/// last, so that the door sees every row.
///
/// @param eve the day before the first, on which the reference data goes in
record Script(LocalDate eve, List<Day> days) {

    record Day(LocalDate date, List<RegisterRow> rows, List<Happening> happenings) {
        int size() {
            return rows.size() + happenings.size();
        }
    }

    /// @param end the day the clock is to stand at
    static Script of(Register register, LocalDate end) {
        var first = register.firstDay();
        var byDay = new TreeMap<LocalDate, Day>();
        for (var date : first.datesUntil(end.plusDays(1)).toList()) {
            byDay.put(date, new Day(date, new ArrayList<>(), new ArrayList<>()));
        }
        for (var row : register.rows()) {
            dayOf(byDay, row.issued().orElse(first)).rows().add(row);
        }
        for (var happening : register.log()) {
            dayOf(byDay, happening.day()).happenings().add(happening);
        }
        return new Script(first.minusDays(1), List.copyOf(byDay.values()));
    }

    private static Day dayOf(TreeMap<LocalDate, Day> byDay, LocalDate date) {
        if (date.isBefore(byDay.firstKey())) {
            return byDay.firstEntry().getValue();
        }
        return byDay.floorEntry(date).getValue();
    }

    LocalDate end() {
        return days.getLast().date();
    }

    int size() {
        return days.stream().mapToInt(Day::size).sum();
    }
}
