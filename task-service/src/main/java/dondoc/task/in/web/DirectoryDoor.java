package dondoc.task.in.web;

import dondoc.eventsourcing.By;
import dondoc.task.application.Directory;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.calendar.SpecialDay;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.directory.SuccessionKind;
import dondoc.task.domain.directory.UnitEntry;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import dondoc.task.domain.directory.UnitKind;
import dondoc.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Units, people, the working calendar: from memory, so they answer while the store is away.
@RestController
@RequestMapping("/api/v1")
class DirectoryDoor {

    /// @param validTo first day out
    record UnitView(
            OrgId code,
            String name,
            UnitKind kind,
            @Nullable OrgId parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<SuccessorView> successors) {

        static UnitView of(UnitEntry entry) {
            return of(entry, Objects.requireNonNull(entry.as()));
        }

        private static UnitView of(UnitEntry entry, UnitRegistered as) {
            return new UnitView(
                    as.unit(),
                    as.name(),
                    as.kind(),
                    as.parent(),
                    as.validFrom(),
                    as.validTo(),
                    entry.successors().stream()
                            .map(s -> new SuccessorView(s.successor(), s.effective(), s.kind()))
                            .toList());
        }
    }

    record SuccessorView(OrgId unit, LocalDate effective, SuccessionKind kind) {}

    record UnitsView(List<UnitView> items) {}

    /// @param name absent when it was erased
    record PersonView(
            PersonId id,
            @Nullable String name,
            OrgId unit,
            Post post,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record CalendarView(String version, String notice, List<SpecialDay> days) {}

    private final Directory directory;

    DirectoryDoor(Directory directory) {
        this.directory = directory;
    }

    /// @param asOf only units in force on that day, under the names they bore then
    @GetMapping("/units")
    UnitsView units(@RequestParam @Nullable LocalDate asOf) {
        if (asOf == null) {
            return new UnitsView(directory.allUnits().stream().map(UnitView::of).toList());
        }
        return new UnitsView(
                directory.units(asOf).stream()
                        .map(u -> UnitView.of(u, u.on(asOf).orElseThrow()))
                        .toList());
    }

    @GetMapping("/units/{code}")
    UnitView unit(@PathVariable OrgId code) {
        return directory
                .unit(code)
                .filter(entry -> entry.as() != null)
                .map(UnitView::of)
                .orElseThrow(() -> Refused.because("NO_SUCH_UNIT").with("unit", code));
    }

    @GetMapping("/people/{id}")
    PersonView person(@PathVariable PersonId id, By by) {
        var entry = directory.person(id);
        var as = entry.isEmpty() ? null : entry.get().as();
        if (as == null) {
            throw Refused.because("NO_SUCH_PERSON").with("person", id);
        }
        Sight.check(by, as.unit(), "ANOTHER_UNITS_PERSON");
        return new PersonView(
                id,
                directory.name(id).orElse(null),
                as.unit(),
                as.post(),
                as.validFrom(),
                as.validTo());
    }

    @GetMapping("/calendar")
    CalendarView calendar() {
        var current = directory.calendar().current();
        return new CalendarView(current.version(), current.notice(), current.days());
    }
}
