package dondoc.publication.in.web;

import dondoc.eventsourcing.By;
import dondoc.publication.application.ReadingTheList;
import dondoc.publication.domain.late.Late;
import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.Quarter;
import dondoc.web.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Who is late in a quarter, as known now: what the next edition would say.
@RestController
class LateDoor {

    /// @param asOf the last day known of; `null` until a day has begun everywhere
    /// @param closed every partition has begun the first day after the quarter
    /// @param units unit -> its late tasks
    /// @param people person -> late tasks; absent for those who may not see persons
    /// @param rows the units with their names, new and carried over told apart
    record Answer(
            Quarter quarter,
            @Nullable LocalDate asOf,
            boolean closed,
            Map<String, Integer> units,
            @Nullable Map<String, Integer> people,
            Late total,
            List<Row> rows) {}

    record Row(String unit, String name, int late, int newlyLate, int carriedOver) {}

    private final ReadingTheList reading;

    LateDoor(ReadingTheList reading) {
        this.reading = reading;
    }

    @GetMapping("/api/v1/quarters/{quarter}/late")
    Answer late(@PathVariable Quarter quarter, By by) {
        return reading.of(quarter)
                .map(list -> answer(list, list.asOf(), by))
                .orElseGet(() ->
                        answer(
                                new LateList(quarter, LocalDate.EPOCH, List.of(), List.of()),
                                null,
                                by));
    }

    private static Answer answer(LateList list, @Nullable LocalDate asOf, By by) {
        var rows = list.units().stream().filter(u -> sees(by, u)).toList();
        var units = new TreeMap<String, Integer>();
        rows.forEach(u -> units.put(u.unit().value(), u.tasks().late()));
        return new Answer(
                list.quarter(),
                asOf,
                asOf != null && list.quarter().overOn(asOf),
                units,
                seesTheCity(by) ? people(list) : null,
                LateList.sum(rows, LateUnit::tasks),
                rows.stream().map(LateDoor::row).toList());
    }

    private static boolean sees(By by, LateUnit unit) {
        return seesTheCity(by) || unit.unit().value().equals(by.unit());
    }

    private static boolean seesTheCity(By by) {
        return by.has(Roles.TASK_FORCE) || by.has(Roles.PUBLISHER) || by.has(Roles.LEADERSHIP);
    }

    private static Map<String, Integer> people(LateList list) {
        var people = new TreeMap<String, Integer>();
        list.people().forEach(p -> people.put(p.person().value(), p.tasks().late()));
        return people;
    }

    private static Row row(LateUnit u) {
        return new Row(
                u.unit().value(),
                u.name(),
                u.tasks().late(),
                u.tasks().newlyLate(),
                u.tasks().carriedOver());
    }
}
