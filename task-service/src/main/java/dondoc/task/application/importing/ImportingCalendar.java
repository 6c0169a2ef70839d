package dondoc.task.application.importing;

import static dondoc.task.application.importing.ImportingEntries.cell;
import static dondoc.task.application.importing.ImportingEntries.date;
import static dondoc.task.application.importing.ImportingEntries.kind;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.application.importing.Consignment.Parcel;
import dondoc.task.application.importing.ImportReport.Recounted;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.calendar.CalendarHistory;
import dondoc.task.domain.calendar.DayKind;
import dondoc.task.domain.calendar.PublishCalendar;
import dondoc.task.domain.calendar.SpecialDay;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.city.City;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes in the special days of the working calendar: `date,kind,name`. All days of a file are one
/// version; a file with a row that cannot be read is not published at all. A published calendar moves
/// the due dates of open tasks that are counted in days; sending the file again finishes that.
public final class ImportingCalendar {
    private static final List<String> REQUIRED = List.of("date", "kind", "name");

    private final CommandGateway gateway;
    private final Directory directory;
    private final CityClock clock;
    private final RecountingDeadlines deadlines;

    public ImportingCalendar(
            CommandGateway gateway,
            Directory directory,
            CityClock clock,
            RecountingDeadlines deadlines) {
        this.gateway = gateway;
        this.directory = directory;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    /// @param notice the document that announces the days; `null`: the file itself
    /// @param dryRun only says which due dates would move
    public ImportReport from(
            Sheet file, @Nullable String notice, boolean dryRun, Importer importer) {
        ImportingEntries.allow(importer, directory);
        var sheet = file.requiring(REQUIRED);
        var refused = new ArrayList<ImportReport.Refused>();
        var days = days(sheet, refused);
        var moved =
                refused.isEmpty()
                        ? publish(sheet, days, announced(sheet, notice), dryRun, importer)
                        : List.<Recounted>of();
        return new ImportReport(
                sheet.sha256(),
                sheet.lines().size(),
                List.of(),
                refused.isEmpty() ? days.size() : 0,
                refused,
                moved,
                null,
                null,
                dryRun ? true : null);
    }

    private static List<SpecialDay> days(Sheet sheet, List<ImportReport.Refused> refused) {
        var days = new ArrayList<SpecialDay>();
        for (var line : sheet.lines()) {
            try {
                line.fitting();
                days.add(
                        new SpecialDay(
                                date(line, "date"),
                                kind(line, "kind", DayKind.class),
                                cell(line, "name", Function.identity())));
            } catch (Rejection e) {
                refused.add(ImportReport.Refused.of(line.position(), null, e));
            }
        }
        days.sort(Comparator.comparing(SpecialDay::date));
        return days;
    }

    private static String announced(Sheet sheet, @Nullable String notice) {
        var given = notice == null ? "" : Words.clean(notice);
        return given.isEmpty() ? "calendar-vn.csv " + sheet.sha256().substring(0, 12) : given;
    }

    private List<Recounted> publish(
            Sheet sheet, List<SpecialDay> days, String notice, boolean dryRun, Importer importer) {
        var today = clock.today();
        if (dryRun) {
            return moved(new WorkingCalendar("", notice, days), today, importer);
        }
        var sending =
                new Consignment(
                        gateway,
                        importer,
                        sheet.sha256() + ":" + today.map(LocalDate::toString).orElse("-"));
        var wish = new Wish(CalendarHistory.ID, new PublishCalendar(notice, days));
        if (sending.send(List.of(new Parcel("calendar", wish))).getFirst()
                instanceof Answer.Refused r) {
            throw Consignment.rejection(r);
        }
        directory.await(() -> directory.calendar().current().days().equals(days));
        var calendar = directory.calendar().current();
        var moved = moved(calendar, today, importer);
        deadlines.order(moved, calendar, sending);
        return moved;
    }

    /// The past comes in as it was counted then.
    private List<Recounted> moved(
            WorkingCalendar calendar, Optional<LocalDate> today, Importer importer) {
        return importer.history() || directory.city().mode() == City.Mode.LOADING
                ? List.of()
                : today.map(day -> deadlines.under(calendar, day)).orElse(List.of());
    }
}
