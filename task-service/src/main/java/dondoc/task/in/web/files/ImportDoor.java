package dondoc.task.in.web.files;

import dondoc.task.application.importing.ImportReport;
import dondoc.task.application.importing.Importer;
import dondoc.task.application.importing.ImportingCalendar;
import dondoc.task.application.importing.ImportingPeople;
import dondoc.task.application.importing.ImportingSuccession;
import dondoc.task.application.importing.ImportingTasks;
import dondoc.task.application.importing.ImportingUnits;
import dondoc.task.application.importing.PreviewingTasks;
import dondoc.task.application.importing.RefusedRows;
import dondoc.task.application.importing.Sheet;
import dondoc.web.Asking;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files as the city exports them, CSV or XLSX. A file is known by its bytes: the same one again
/// changes nothing and is answered the same.
///
/// For all of them: `dryRun` only says what would become of the rows; `sheet` names the sheet of a
/// workbook (the first one without it); `result` (`csv` or `xlsx`) answers with the refused rows as a
/// file to mend and send again.
@RestController
@RequestMapping(
        path = "/api/v1/imports",
        consumes = {FileForm.CSV_TYPE, FileForm.XLSX_TYPE})
class ImportDoor {
    private final ImportingUnits units;
    private final ImportingSuccession succession;
    private final ImportingPeople people;
    private final ImportingCalendar calendar;
    private final ImportingTasks tasks;
    private final PreviewingTasks previews;

    ImportDoor(
            ImportingUnits units,
            ImportingSuccession succession,
            ImportingPeople people,
            ImportingCalendar calendar,
            ImportingTasks tasks,
            PreviewingTasks previews) {
        this.units = units;
        this.succession = succession;
        this.people = people;
        this.calendar = calendar;
        this.tasks = tasks;
        this.previews = previews;
    }

    private interface Import {
        ImportReport of(Sheet sheet, Importer importer);
    }

    @PostMapping("/units")
    ResponseEntity<Object> units(
            @RequestBody byte[] file,
            @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType type,
            @RequestParam @Nullable String sheet,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam @Nullable String result,
            Asking asking)
            throws IOException {
        var form = result == null ? null : FileForm.asked("result", result);
        return answer(
                FileForm.of(type).read(file, sheet),
                dryRun ? units::preview : units::from,
                form,
                asking);
    }

    @PostMapping("/succession")
    ResponseEntity<Object> succession(
            @RequestBody byte[] file,
            @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType type,
            @RequestParam @Nullable String sheet,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam @Nullable String result,
            Asking asking)
            throws IOException {
        var form = result == null ? null : FileForm.asked("result", result);
        return answer(
                FileForm.of(type).read(file, sheet),
                dryRun ? succession::preview : succession::from,
                form,
                asking);
    }

    @PostMapping("/people")
    ResponseEntity<Object> people(
            @RequestBody byte[] file,
            @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType type,
            @RequestParam @Nullable String sheet,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam @Nullable String result,
            Asking asking)
            throws IOException {
        var form = result == null ? null : FileForm.asked("result", result);
        return answer(
                FileForm.of(type).read(file, sheet),
                dryRun ? people::preview : people::from,
                form,
                asking);
    }

    /// @param notice the document that announced these days
    /// @param dryRun says which due dates would move, too
    @PostMapping("/calendar")
    ResponseEntity<Object> calendar(
            @RequestBody byte[] file,
            @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType type,
            @RequestParam @Nullable String sheet,
            @RequestParam @Nullable String notice,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam @Nullable String result,
            Asking asking)
            throws IOException {
        var form = result == null ? null : FileForm.asked("result", result);
        return answer(
                FileForm.of(type).read(file, sheet),
                (days, importer) -> calendar.from(days, notice, dryRun, importer),
                form,
                asking);
    }

    @PostMapping("/tasks")
    ResponseEntity<Object> tasks(
            @RequestBody byte[] file,
            @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType type,
            @RequestParam @Nullable String sheet,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam @Nullable String result,
            Asking asking)
            throws IOException {
        var form = result == null ? null : FileForm.asked("result", result);
        return answer(
                FileForm.of(type).read(file, sheet),
                dryRun ? previews::from : tasks::from,
                form,
                asking);
    }

    private static ResponseEntity<Object> answer(
            Sheet sheet, Import importing, @Nullable FileForm result, Asking asking)
            throws IOException {
        var report =
                importing.of(
                        sheet,
                        new Importer(asking.by(), asking.recordedAt(), asking.traceparent()));
        if (result == null) {
            return ResponseEntity.ok(report);
        }
        var file = new ByteArrayOutputStream();
        try (var table = result.to(file)) {
            for (var row : RefusedRows.of(sheet, report)) {
                table.row(row);
            }
        }
        return ResponseEntity.ok()
                .headers(result.headers("refused-" + report.file().substring(0, 12)))
                .body(file.toByteArray());
    }
}
