package dondoc.reporting.in.web;

import dondoc.eventsourcing.By;
import dondoc.reporting.application.ReadingClasses;
import dondoc.reporting.application.ReadingClasses.Classes;
import dondoc.reporting.application.Sight;
import dondoc.reporting.domain.Counts;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What stood how at the end of a day.
@RestController
class ClassesController {

    private final ReadingClasses classes;

    ClassesController(ReadingClasses classes) {
        this.classes = classes;
    }

    /// @param asOf the day at whose end the tasks are counted, knowing what was recorded by then
    /// @param closed whether the day is over: these figures do not change any more
    /// @param assigned tasks assigned by then: the sum of all classes
    record ClassCounts(
            LocalDate asOf,
            boolean closed,
            int assigned,
            Counts total,
            SortedMap<String, Counts> units,
            SortedMap<Integer, Counts> byYear,
            SortedMap<String, SortedMap<Integer, Counts>> unitsByYear) {

        static ClassCounts of(Classes classes, Sight sight) {
            var figures = sight.of(classes.figures());
            return new ClassCounts(
                    classes.asOf(),
                    classes.closed(),
                    figures.assigned(),
                    figures.total(),
                    figures.units(),
                    figures.byYear(),
                    figures.unitsByYear());
        }
    }

    @Operation(
            summary = "Tasks by class at the end of a day, as known then",
            description =
                    "Without asOf: the last day that is over. An officer of a department sees"
                            + " his own unit's figures.")
    @GetMapping("/api/v1/classes")
    ResponseEntity<ClassCounts> classes(@RequestParam @Nullable LocalDate asOf, By by) {
        var day =
                asOf != null
                        ? asOf
                        : classes.latestComplete().orElseThrow(() -> Refused.because("NO_DAY_YET"));
        return Tagged.carrying(ClassCounts.of(asOf(day), Sight.of(by)));
    }

    private Classes asOf(LocalDate day) {
        return classes.asOf(day).orElseThrow(() -> notBegun(day));
    }

    private Refused notBegun(LocalDate asked) {
        return classes.today()
                .map(today ->
                        Refused.because("DAY_NOT_BEGUN")
                                .with("asked", asked)
                                .with("today", today)
                                .at("asOf"))
                .orElseGet(() -> Refused.because("NO_DAY_YET"));
    }
}
