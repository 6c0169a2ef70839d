package dondoc.task.application;

import dondoc.eventsourcing.CommandGateway.Unavailable;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.Words;
import dondoc.task.domain.calendar.CalendarHistory;
import dondoc.task.domain.city.City;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.PersonRegistered;
import dondoc.task.domain.directory.Succession;
import dondoc.task.domain.directory.UnitEntry;
import dondoc.task.domain.directory.UnitNames;
import dondoc.task.domain.series.SeriesEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What this instance knows of units, people, directives, the calendar and the city's mode: the
/// mirror of the small aggregates, in memory. It is fed by the room that reads the mirror's topics
/// and lags the commands by milliseconds; who has just written waits for his own writing.
public final class Directory {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Map<OrgId, UnitEntry> units = new ConcurrentHashMap<>();
    private final Map<PersonId, PersonEntry> people = new ConcurrentHashMap<>();
    private final Map<DirectiveId, DirectiveEntry> directives = new ConcurrentHashMap<>();
    private final Map<SeriesId, SeriesEntry> series = new ConcurrentHashMap<>();
    private final Map<PersonId, String> names = new ConcurrentHashMap<>();
    private volatile CalendarHistory calendar = CalendarHistory.NONE;
    private volatile City city = City.NEW;
    private volatile @Nullable UnitNames unitNames;
    private volatile boolean valuesComplete;
    private volatile boolean namesComplete;

    /// Whether all that was written before this instance started has been read.
    public boolean complete() {
        return valuesComplete && namesComplete;
    }

    /// Units in force on a day, by code.
    public List<UnitEntry> units(LocalDate asOf) {
        return allUnits().stream().filter(u -> u.inForce(asOf)).toList();
    }

    /// Every unit there is or was, by code.
    public List<UnitEntry> allUnits() {
        return units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public Optional<UnitEntry> unit(OrgId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /// Who stands for a unit on a day, by code; more than one after a split.
    public List<OrgId> successors(OrgId unit, LocalDate day) {
        return new Succession(this::unit).of(unit, day);
    }

    /// Whether a person has to choose who stands for a unit; see [Succession#split].
    public boolean split(OrgId unit, LocalDate day) {
        return new Succession(this::unit).split(unit, day);
    }

    /// Who holds a post of the unit on a day, by identifier.
    public List<PersonRegistered> staff(OrgId unit, LocalDate day) {
        return people.values().stream()
                .flatMap(p -> p.on(day).stream())
                .filter(p -> p.unit().equals(unit))
                .sorted(Comparator.comparing(PersonRegistered::person))
                .toList();
    }

    public Collection<PersonEntry> allPeople() {
        return Collections.unmodifiableCollection(people.values());
    }

    public Optional<PersonEntry> person(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    /// A person's name; empty when unknown or erased.
    public Optional<String> name(PersonId person) {
        return Optional.ofNullable(names.get(person));
    }

    public Optional<DirectiveEntry> directive(DirectiveId directive) {
        return Optional.ofNullable(directives.get(directive));
    }

    public Collection<DirectiveEntry> allDirectives() {
        return Collections.unmodifiableCollection(directives.values());
    }

    /// As it may be shown: without its texts when its directive is shredded.
    public Optional<SeriesEntry> series(SeriesId id) {
        return Optional.ofNullable(series.get(id)).map(s -> ofAShreddedOne(s) ? s.hidden() : s);
    }

    private boolean ofAShreddedOne(SeriesEntry known) {
        var as = known.as();
        return as != null && directive(as.directive()).map(DirectiveEntry::shredded).isPresent();
    }

    /// Every series there is or was.
    public Collection<SeriesEntry> allSeries() {
        return Collections.unmodifiableCollection(series.values());
    }

    /// Whether a clause is given period by period, now or later.
    public boolean comesAgain(DirectiveId directive, Clause clause) {
        return series.values().stream().anyMatch(s -> s.goesOn() && s.gives(directive, clause));
    }

    /// Whether a directive is registered; one that may have been just now is waited for a moment.
    public boolean knowsSoon(DirectiveId directive) {
        try {
            await(() -> directives.containsKey(directive), A_MOMENT);
            return true;
        } catch (Unavailable _) {
            return false;
        }
    }

    /// Directives of a number and year; more than one when issuers share numbers.
    public List<DirectiveEntry> directives(DocumentNumber number, int year) {
        return directives.values().stream()
                .filter(d ->
                        d.as() != null
                                && d.as().year() == year
                                && Words.key(d.as().number().value())
                                        .equals(Words.key(number.value())))
                .toList();
    }

    public CalendarHistory calendar() {
        return calendar;
    }

    public City city() {
        return city;
    }

    /// Which unit a name means.
    public UnitNames unitNames() {
        var known = unitNames;
        if (known == null) {
            known = new UnitNames(units.values());
            unitNames = known;
        }
        return known;
    }

    public void learn(UnitEntry entry) {
        units.put(Objects.requireNonNull(entry.as()).unit(), entry);
        unitNames = null;
        wake();
    }

    public void learn(PersonEntry entry) {
        people.put(Objects.requireNonNull(entry.as()).person(), entry);
        wake();
    }

    public void learn(DirectiveEntry entry) {
        directives.put(Objects.requireNonNull(entry.as()).directive(), entry);
        wake();
    }

    public void learn(SeriesEntry entry) {
        series.put(Objects.requireNonNull(entry.as()).series(), entry);
        wake();
    }

    public void learn(CalendarHistory history) {
        calendar = history;
        wake();
    }

    public void learn(City now) {
        city = now;
        wake();
    }

    /// @param name `null` when it was erased
    public void learn(PersonId person, @Nullable String name) {
        if (name == null) {
            names.remove(person);
        } else {
            names.put(person, name);
        }
        wake();
    }

    /// All values written before the start have been taken in.
    public void valuesComplete() {
        valuesComplete = true;
    }

    /// All names written before the start have been taken in.
    public void namesComplete() {
        namesComplete = true;
    }

    /// Waits until what was just written has come round.
    ///
    /// @throws Unavailable when it does not within 10 s
    public void await(BooleanSupplier known) {
        await(known, PATIENCE);
    }

    synchronized void await(BooleanSupplier known, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        try {
            while (!known.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new Unavailable(
                            "the directory has not caught up", new TimeoutException());
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    private synchronized void wake() {
        notifyAll();
    }
}
