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
import dondoc.task.domain.Rejection;
import dondoc.task.domain.calendar.CalendarHistory;
import dondoc.task.domain.calendar.DayKind;
import dondoc.task.domain.calendar.PublishCalendar;
import dondoc.task.domain.calendar.SpecialDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes in the special days of the working calendar: `date,kind,name`. All days of a file are one
/// version; a file with a row that cannot be read is not published at all.
public final class ImportingCalendar {
    private static final List<String> REQUIRED = List.of("date", "kind", "name");

    private final CommandGateway gateway;
    private final Directory directory;
    private final CityClock clock;

    public ImportingCalendar(CommandGateway gateway, Directory directory, CityClock clock) {
        this.gateway = gateway;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param notice the document that announces the days; `null`: the file itself
    public ImportReport from(Sheet file, @Nullable String notice, Importer importer) {
        var sheet = file.requiring(REQUIRED);
        var refused = new ArrayList<ImportReport.Refused>();
        var days = new ArrayList<SpecialDay>();
        for (var line : sheet.lines()) {
            try {
                days.add(
                        new SpecialDay(
                                date(line, "date"),
                                kind(line, "kind", DayKind.class),
                                cell(line, "name", Function.identity())));
            } catch (Rejection e) {
                refused.add(ImportReport.Refused.of(line.position(), null, e));
            }
        }
        if (refused.isEmpty()) {
            publish(sheet, days, notice, importer);
        }
        return new ImportReport(
                sheet.sha256(),
                sheet.lines().size(),
                List.of(),
                refused.isEmpty() ? days.size() : 0,
                refused);
    }

    private void publish(
            Sheet sheet, List<SpecialDay> days, @Nullable String notice, Importer importer) {
        days.sort(Comparator.comparing(SpecialDay::date));
        var announced =
                notice == null || notice.isBlank()
                        ? "calendar-vn.csv " + sheet.sha256().substring(0, 12)
                        : notice;
        var wish = new Wish(CalendarHistory.ID, new PublishCalendar(announced, days));
        var day = clock.today().map(LocalDate::toString).orElse("-");
        var answers =
                new Consignment(gateway, importer, sheet.sha256() + ":" + day)
                        .send(List.of(new Parcel("calendar", wish)));
        if (answers.getFirst() instanceof Answer.Refused r) {
            throw Consignment.rejection(r);
        }
        directory.await(() -> directory.calendar().current().days().equals(days));
    }
}
