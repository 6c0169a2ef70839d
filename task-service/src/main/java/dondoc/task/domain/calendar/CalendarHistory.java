package dondoc.task.domain.calendar;

import static dondoc.task.domain.Reason.CALENDAR_HISTORY_FULL;
import static dondoc.task.domain.Reason.DAY_TWICE;
import static dondoc.task.domain.Reason.LIST_TOO_LONG;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// All versions of the working calendar, oldest first.
public record CalendarHistory(List<CalendarPublished> versions) {
    /// Name of the one aggregate.
    public static final String ID = "calendar";

    public static final CalendarHistory NONE = new CalendarHistory(List.of());

    private static final int LONGEST_NOTICE = 500;
    private static final int LONGEST_NAME = 200;

    /// A century of them.
    private static final int MOST_DAYS = 5_000;

    /// All versions together, since the mirror keeps them in one record, which holds twice as much: three
    /// decades of a city that publishes its calendar of twenty years four times a year.
    private static final int MOST_BYTES = 2_000_000;

    private static final int BYTES_PER_DAY = 60;

    public CalendarHistory {
        versions = List.copyOf(versions);
    }

    public static List<CalendarPublished> decide(
            PublishCalendar command, CalendarHistory history, Occasion when) {
        if (!when.by().has(Asker.MIGRATION) && !when.by().has(Asker.ADMINISTRATOR)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        if (command.notice().length() > LONGEST_NOTICE) {
            throw Rejection.at("notice", TEXT_TOO_LONG).with("longest", LONGEST_NOTICE);
        }
        if (command.days().size() > MOST_DAYS) {
            throw Rejection.at("date", LIST_TOO_LONG).with("most", MOST_DAYS);
        }
        var seen = new HashSet<>();
        for (var day : command.days()) {
            if (day.name().length() > LONGEST_NAME) {
                throw Rejection.at("name", TEXT_TOO_LONG).with("longest", LONGEST_NAME);
            }
            if (!seen.add(day.date())) {
                throw Rejection.at("date", DAY_TWICE).with("date", day.date());
            }
        }
        var days = new ArrayList<>(command.days());
        days.sort(Comparator.comparing(SpecialDay::date));
        if (history.last().filter(v -> v.days().equals(days)).isPresent()) {
            return List.of();
        }
        var published = new CalendarPublished(nextVersion(history, when), command.notice(), days);
        if (history.bytes() + bytes(published) > MOST_BYTES) {
            throw Rejection.at("date", CALENDAR_HISTORY_FULL).with("most", MOST_BYTES / 1_000);
        }
        return List.of(published);
    }

    private static String nextVersion(CalendarHistory history, Occasion when) {
        var prefix = when.day().getYear() + "-";
        var number = history.versions.stream().filter(v -> v.version().startsWith(prefix)).count();
        return prefix + (number + 1);
    }

    private int bytes() {
        return versions.stream().mapToInt(CalendarHistory::bytes).sum();
    }

    /// About as many as its JSON has.
    private static int bytes(CalendarPublished version) {
        return BYTES_PER_DAY
                + version.notice().getBytes(UTF_8).length
                + version.days().stream()
                        .mapToInt(d -> BYTES_PER_DAY + d.name().getBytes(UTF_8).length)
                        .sum();
    }

    public CalendarHistory evolve(CalendarPublished event) {
        var more = new ArrayList<>(versions);
        more.add(event);
        return new CalendarHistory(more);
    }

    /// The calendar as it is known now.
    public WorkingCalendar current() {
        return last().map(CalendarPublished::calendar).orElse(WorkingCalendar.UNPUBLISHED);
    }

    /// The version known now; before any publication, one without special days.
    public CalendarPublished inForce() {
        return last().orElse(
                        new CalendarPublished(
                                WorkingCalendar.UNPUBLISHED.version(), "", List.of()));
    }

    /// The calendar as it was known in a version.
    public Optional<WorkingCalendar> version(String version) {
        if (version.equals(WorkingCalendar.UNPUBLISHED.version())) {
            return Optional.of(WorkingCalendar.UNPUBLISHED);
        }
        return versions.stream()
                .filter(v -> v.version().equals(version))
                .findFirst()
                .map(CalendarPublished::calendar);
    }

    private Optional<CalendarPublished> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }
}
