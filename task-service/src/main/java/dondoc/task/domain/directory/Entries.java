package dondoc.task.domain.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was entered about one unit or person, ordered by first day. An entry with the first day of
/// another corrects it; one with a later first day takes its place from that day on.
final class Entries {
    private Entries() {}

    static <E> List<E> with(List<E> entries, E entry, Function<E, LocalDate> validFrom) {
        var all = new ArrayList<>(entries);
        all.removeIf(e -> validFrom.apply(e).equals(validFrom.apply(entry)));
        all.add(entry);
        all.sort(Comparator.comparing(validFrom));
        return all;
    }

    static <E> Optional<E> on(
            List<E> entries,
            LocalDate day,
            Function<E, LocalDate> validFrom,
            Function<E, @Nullable LocalDate> firstDayOut) {
        return entries.reversed().stream()
                .filter(e -> !validFrom.apply(e).isAfter(day))
                .findFirst()
                .filter(e -> isBefore(day, firstDayOut.apply(e)));
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate firstDayOut) {
        return firstDayOut == null || day.isBefore(firstDayOut);
    }

    /// Values written before all entries were kept have the latest one only.
    static <E> List<E> orOnly(@Nullable List<E> entries, @Nullable E latest) {
        if (entries != null && !entries.isEmpty()) {
            return List.copyOf(entries);
        }
        return latest == null ? List.of() : List.of(latest);
    }
}
