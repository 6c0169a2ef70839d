package dondoc.task.in.web;

import dondoc.task.application.importing.ImportReport;
import dondoc.task.application.importing.Importer;
import dondoc.task.application.importing.ImportingCalendar;
import dondoc.task.application.importing.ImportingPeople;
import dondoc.task.application.importing.ImportingSuccession;
import dondoc.task.application.importing.ImportingTasks;
import dondoc.task.application.importing.ImportingUnits;
import dondoc.task.in.csv.CsvFile;
import dondoc.web.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files as the city exports them. A file is known by its bytes: the same one again changes nothing
/// and is answered the same.
@RestController
@RequestMapping(path = "/api/v1/imports", consumes = "text/csv")
class ImportDoor {
    private final ImportingUnits units;
    private final ImportingSuccession succession;
    private final ImportingPeople people;
    private final ImportingCalendar calendar;
    private final ImportingTasks tasks;

    ImportDoor(
            ImportingUnits units,
            ImportingSuccession succession,
            ImportingPeople people,
            ImportingCalendar calendar,
            ImportingTasks tasks) {
        this.units = units;
        this.succession = succession;
        this.people = people;
        this.calendar = calendar;
        this.tasks = tasks;
    }

    @PostMapping("/units")
    ImportReport units(@RequestBody byte[] file, Asking asking) {
        return units.from(CsvFile.read(file), importer(asking));
    }

    @PostMapping("/succession")
    ImportReport succession(@RequestBody byte[] file, Asking asking) {
        return succession.from(CsvFile.read(file), importer(asking));
    }

    @PostMapping("/people")
    ImportReport people(@RequestBody byte[] file, Asking asking) {
        return people.from(CsvFile.read(file), importer(asking));
    }

    /// @param notice the document that announced these days
    /// @param dryRun only says which due dates would move
    @PostMapping("/calendar")
    ImportReport calendar(
            @RequestBody byte[] file,
            @RequestParam @Nullable String notice,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Asking asking) {
        return calendar.from(CsvFile.read(file), notice, dryRun, importer(asking));
    }

    @PostMapping("/tasks")
    ImportReport tasks(@RequestBody byte[] file, Asking asking) {
        return tasks.from(CsvFile.read(file), importer(asking));
    }

    private static Importer importer(Asking asking) {
        return new Importer(asking.by(), asking.recordedAt(), asking.traceparent());
    }
}
