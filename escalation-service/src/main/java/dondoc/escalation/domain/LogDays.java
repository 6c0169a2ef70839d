package dondoc.escalation.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The days the log has begun and which of them are worked: the day records say so, no calendar of
/// our own does.
public final class LogDays {

    /// A day of the log -> how many working days there were up to it, itself included.
    private final NavigableMap<LocalDate, Integer> worked = new TreeMap<>();

    /// @param days a day of the log -> is it a working day
    public LogDays(Map<LocalDate, Boolean> days) {
        var sum = 0;
        for (var day : new TreeMap<>(days).entrySet()) {
            sum += day.getValue() ? 1 : 0;
            worked.put(day.getKey(), sum);
        }
    }

    public boolean isEmpty() {
        return worked.isEmpty();
    }

    public LocalDate first() {
        return worked.firstKey();
    }

    /// Working days between two days, both included; `null` when the log does not cover them.
    public @Nullable Integer workingDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        var last = worked.get(to);
        var start = worked.get(from);
        if (last == null || start == null) {
            return null;
        }
        return last - start + (isWorked(from) ? 1 : 0);
    }

    /// The days that are worked, in order, up to and including a day.
    public Stream<LocalDate> workedUpTo(LocalDate last) {
        return worked.headMap(last, true).keySet().stream().filter(this::isWorked);
    }

    private boolean isWorked(LocalDate day) {
        var before = worked.lowerEntry(day);
        return worked.getOrDefault(day, 0) > (before == null ? 0 : before.getValue());
    }
}
