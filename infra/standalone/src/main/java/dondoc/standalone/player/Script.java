package dondoc.standalone.player;

import dondoc.standalone.register.Happening;
import dondoc.standalone.register.Register;
import dondoc.standalone.register.RegisterRow;
import dondoc.standalone.register.Span;
import dondoc.standalone.register.TaskKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/// A register cut into days: first the rows issued on the day, then what happened on it.
///
/// A row comes in on the day of its document. One whose date cannot be read, or lies before the
/// register's time, comes on the first day; one dated after that time on a day of its own behind the
/// last, so that the door sees every row and none counts at a day on which it was not known. A task
/// is known before anything happens to it, whatever its row says; a copy does not overtake the row
/// it copies.
///
/// @param eve the day before the first, on which the reference data goes in
record Script(LocalDate eve, List<Day> days) {

    record Day(LocalDate date, List<RegisterRow> rows, List<Happening> happenings) {
        int size() {
            return rows.size() + happenings.size();
        }
    }

    /// @param end the day the clock is to stand at, not before the register's last
    static Script of(Register register, LocalDate end) {
        var span = register.span();
        var byDay = new TreeMap<LocalDate, Day>();
        span.first().datesUntil(end.plusDays(1)).forEach(date -> byDay.put(date, empty(date)));
        var firstHappenings = new HashMap<TaskKey, LocalDate>();
        register.log()
                .forEach(happening ->
                        firstHappenings.putIfAbsent(happening.task(), happening.day()));
        var seen = new HashMap<TaskKey, LocalDate>();
        for (var row : register.rows()) {
            var own = dayOf(row, span, end);
            var day = row.task().map(task -> known(task, own, firstHappenings, seen)).orElse(own);
            byDay.computeIfAbsent(day, Script::empty).rows().add(row);
        }
        for (var happening : register.log()) {
            byDay.computeIfAbsent(happening.day(), Script::empty).happenings().add(happening);
        }
        return new Script(span.first().minusDays(1), List.copyOf(byDay.values()));
    }

    private static Day empty(LocalDate date) {
        return new Day(date, new ArrayList<>(), new ArrayList<>());
    }

    private static LocalDate dayOf(RegisterRow row, Span span, LocalDate end) {
        var issued = row.issued().orElse(span.first());
        if (issued.isBefore(span.first())) {
            return span.first();
        }
        return issued.isAfter(span.last()) ? end.plusDays(1) : issued;
    }

    private static LocalDate known(
            TaskKey task,
            LocalDate own,
            HashMap<TaskKey, LocalDate> firstHappenings,
            HashMap<TaskKey, LocalDate> seen) {
        var original = seen.get(task);
        if (original != null) {
            return own.isBefore(original) ? original : own;
        }
        var happening = firstHappenings.getOrDefault(task, own);
        var day = happening.isBefore(own) ? happening : own;
        seen.put(task, day);
        return day;
    }

    int size() {
        return days.stream().mapToInt(Day::size).sum();
    }
}
