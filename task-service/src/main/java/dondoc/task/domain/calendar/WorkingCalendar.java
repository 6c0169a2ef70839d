package dondoc.task.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// One version of the working calendar: Monday to Friday, except the special days.
public final class WorkingCalendar {
    /// Before any publication.
    public static final WorkingCalendar UNPUBLISHED = new WorkingCalendar("0", "", List.of());

    private final String version;
    private final String notice;
    private final TreeMap<LocalDate, SpecialDay> special = new TreeMap<>();

    public WorkingCalendar(String version, String notice, List<SpecialDay> days) {
        this.version = version;
        this.notice = notice;
        days.forEach(d -> special.put(d.date(), d));
    }

    public String version() {
        return version;
    }

    /// The document that announced this version; empty before any publication.
    public String notice() {
        return notice;
    }

    public List<SpecialDay> days() {
        return List.copyOf(special.values());
    }

    public boolean works(LocalDate day) {
        var listed = special.get(day);
        return listed != null ? listed.kind().worked() : !weekend(day);
    }

    /// The n-th working day after a day, which itself does not count.
    ///
    /// @param n at least 1
    public LocalDate nthWorkingDayAfter(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("not a number of days: " + n);
        }
        var reached = day;
        for (int left = n; left > 0; ) {
            reached = reached.plusDays(1);
            if (works(reached)) {
                left--;
            }
        }
        return reached;
    }

    /// A day moved on by some working days; the day itself for none.
    public LocalDate later(LocalDate day, int workingDays) {
        return workingDays == 0 ? day : nthWorkingDayAfter(day, workingDays);
    }

    /// The day itself if it is worked, else the next one that is.
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        var reached = day;
        while (!works(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /// Working days after one day up to and including another; 0 where that is no later day.
    public int workingDaysIn(LocalDate after, LocalDate upTo) {
        var found = 0;
        for (var d = after.plusDays(1); !d.isAfter(upTo); d = d.plusDays(1)) {
            if (works(d)) {
                found++;
            }
        }
        return found;
    }

    /// The name of a special day, e.g. `Tết Nguyên đán`; for a plain weekend `Thứ Bảy` or
    /// `Chủ Nhật`; empty for a plain working day.
    public Optional<String> why(LocalDate day) {
        var listed = special.get(day);
        if (listed != null) {
            return Optional.of(listed.name());
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of("Thứ Bảy");
            case SUNDAY -> Optional.of("Chủ Nhật");
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Optional.empty();
        };
    }

    /// Special days after one day up to and including another.
    public List<SpecialDay> specialDaysIn(LocalDate after, LocalDate upTo) {
        return after.isBefore(upTo)
                ? List.copyOf(special.subMap(after, false, upTo, true).values())
                : List.of();
    }

    /// Plain weekend days after one day up to and including another.
    public int weekendDaysIn(LocalDate after, LocalDate upTo) {
        var found = new ArrayList<LocalDate>();
        for (var d = after.plusDays(1); !d.isAfter(upTo); d = d.plusDays(1)) {
            if (weekend(d) && !special.containsKey(d)) {
                found.add(d);
            }
        }
        return found.size();
    }

    /// Whether the special days of a day's year may still be unannounced: holidays are announced
    /// year by year, and a year with fewer than five listed days is not announced yet.
    public boolean provisionalFor(LocalDate day) {
        return special.keySet().stream().filter(d -> d.getYear() == day.getYear()).limit(5).count()
                < 5;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
