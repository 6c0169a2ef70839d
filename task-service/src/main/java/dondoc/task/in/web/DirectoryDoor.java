package dondoc.task.in.web;

import dondoc.eventsourcing.By;
import dondoc.task.application.CityClock;
import dondoc.task.application.Directory;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.calendar.SpecialDay;
import dondoc.task.domain.directory.PersonRegistered;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.directory.SuccessionKind;
import dondoc.task.domain.directory.UnitEntry;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import dondoc.task.domain.directory.UnitKind;
import dondoc.task.in.sight.Sight;
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
    /// @param successorsNow who stands for it on the city's day, through all steps of succession
    record UnitView(
            OrgId code,
            String name,
            UnitKind kind,
            @Nullable OrgId parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<SuccessorView> successors,
            List<OrgId> successorsNow) {

        static UnitView of(UnitEntry entry, UnitRegistered as, List<OrgId> now) {
            return new UnitView(
                    as.unit(),
                    as.name(),
                    as.kind(),
                    as.parent(),
                    as.validFrom(),
                    as.validTo(),
                    entry.successors().stream()
                            .map(s -> new SuccessorView(s.successor(), s.effective(), s.kind()))
                            .toList(),
                    now);
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

    /// @param day as of which
    record PostsView(LocalDate day, List<PersonView> items) {}

    record CalendarView(String version, String notice, List<SpecialDay> days) {}

    private final Directory directory;
    private final CityClock clock;

    DirectoryDoor(Directory directory, CityClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// @param asOf only units in force on that day, under the names they bore then
    @GetMapping("/units")
    UnitsView units(@RequestParam @Nullable LocalDate asOf) {
        var today = today();
        if (asOf == null) {
            return new UnitsView(
                    directory.allUnits().stream()
                            .map(u -> view(u, Objects.requireNonNull(u.as()), today))
                            .toList());
        }
        return new UnitsView(
                directory.units(asOf).stream()
                        .map(u -> view(u, u.on(asOf).orElseThrow(), today))
                        .toList());
    }

    /// @param asOf under the name it bore on that day; its successors are those of now
    @GetMapping("/units/{code}")
    UnitView unit(@PathVariable OrgId code, @RequestParam @Nullable LocalDate asOf) {
        var unit = known(code);
        var as =
                asOf == null
                        ? Objects.requireNonNull(unit.as())
                        : unit.on(asOf).orElseThrow(() -> notOn(code, asOf));
        return view(unit, as, today());
    }

    /// Who holds which post of a unit.
    ///
    /// @param asOf absent: on the city's day
    @GetMapping("/units/{code}/posts")
    PostsView posts(@PathVariable OrgId code, @RequestParam @Nullable LocalDate asOf, By by) {
        Sight.check(by, code, "ANOTHER_UNITS_PERSON");
        known(code);
        var day = asOf == null ? today() : asOf;
        return new PostsView(
                day, directory.staff(code, day).stream().map(p -> view(p.person(), p)).toList());
    }

    /// The city's day; before the first nobody follows anybody.
    private LocalDate today() {
        return Objects.requireNonNullElse(clock.face().day(), LocalDate.EPOCH);
    }

    private UnitEntry known(OrgId code) {
        return directory
                .unit(code)
                .filter(entry -> entry.as() != null)
                .orElseThrow(() -> Refused.because("NO_SUCH_UNIT").with("unit", code));
    }

    private static Refused notOn(OrgId code, LocalDate day) {
        return Refused.because("NO_UNIT_ON_THAT_DAY")
                .with("unit", code)
                .with("day", day)
                .at("asOf");
    }

    private UnitView view(UnitEntry unit, UnitRegistered as, LocalDate today) {
        var now = unit.inForce(today) ? List.<OrgId>of() : directory.successors(as.unit(), today);
        return UnitView.of(unit, as, now);
    }

    @GetMapping("/people/{id}")
    PersonView person(@PathVariable PersonId id, By by) {
        var entry = directory.person(id);
        var as = entry.isEmpty() ? null : entry.get().as();
        if (as == null) {
            throw Refused.because("NO_SUCH_PERSON").with("person", id);
        }
        Sight.check(by, as.unit(), "ANOTHER_UNITS_PERSON");
        return view(id, as);
    }

    private PersonView view(PersonId id, PersonRegistered as) {
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
