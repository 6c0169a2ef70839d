package dondoc.task.application;

import dondoc.eventsourcing.CommandGateway.Unavailable;
import dondoc.eventsourcing.Json;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Words;
import dondoc.task.domain.calendar.CalendarHistory;
import dondoc.task.domain.city.City;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.UnitEntry;
import dondoc.task.domain.directory.UnitNames;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What this instance knows of units, people, directives, the calendar and the city's mode: the
/// mirror of the small aggregates, in memory. It is fed by the room that reads the mirror's topics
/// and lags the commands by milliseconds; who has just written waits for his own writing.
public final class Directory {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<OrgId, UnitEntry> units = new ConcurrentHashMap<>();
    private final Map<PersonId, PersonEntry> people = new ConcurrentHashMap<>();
    private final Map<DirectiveId, DirectiveEntry> directives = new ConcurrentHashMap<>();
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

    /// Takes in an aggregate's current state.
    public void learn(String id, byte @Nullable [] state) {
        if (state != null) {
            switch (id) {
                case CalendarHistory.ID -> calendar = read(state, CalendarHistory.class);
                case City.ID -> city = read(state, City.class);
                default -> learnEntry(state);
            }
        }
        wake();
    }

    /// Takes in a person's name; `null` erases it.
    public void learnName(String person, byte @Nullable [] name) {
        if (name == null) {
            names.remove(new PersonId(person));
        } else {
            names.put(new PersonId(person), Json.MAPPER.readTree(name).path("name").asString(""));
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

    private void learnEntry(byte[] state) {
        JsonNode as = Json.MAPPER.readTree(state).path("as");
        if (as.has("person")) {
            var entry = read(state, PersonEntry.class);
            people.put(Objects.requireNonNull(entry.as()).person(), entry);
        } else if (as.has("directive")) {
            var entry = read(state, DirectiveEntry.class);
            directives.put(Objects.requireNonNull(entry.as()).directive(), entry);
        } else {
            var entry = read(state, UnitEntry.class);
            units.put(Objects.requireNonNull(entry.as()).unit(), entry);
            unitNames = null;
        }
    }

    private static <T> T read(byte[] state, Class<T> form) {
        return Json.MAPPER.readValue(state, form);
    }
}
