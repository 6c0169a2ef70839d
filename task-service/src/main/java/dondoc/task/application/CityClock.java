package dondoc.task.application;

import static dondoc.task.domain.Reason.CITY_ALREADY_LIVE;
import static dondoc.task.domain.Reason.CITY_NOT_LOADING;
import static dondoc.task.domain.Reason.CITY_STILL_LOADING;
import static dondoc.task.domain.Reason.CLOCK_AHEAD_OF_TODAY;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.NO_DAY_YET;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import dondoc.task.domain.Asker;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.city.City;
import dondoc.task.domain.city.City.Mode;
import dondoc.task.domain.city.CityCommand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Begins the city's days: every one, in order, none twice. While the past is loaded the migration
/// role begins them; a loaded city stands until the administrator lets it go on; a live city follows
/// the real days. Beginning a day is idempotent, so two clocks at once have one effect.
public final class CityClock {
    private static final By ITSELF = new By("city-clock", null, Set.of());

    private final CommandGateway gateway;
    private final Directory directory;
    private final Clock wall;
    private boolean settled;
    private volatile @Nullable LocalDate known;

    /// @param wall the real time, in the city's zone
    public CityClock(CommandGateway gateway, Directory directory, Clock wall) {
        this.gateway = gateway;
        this.directory = directory;
        this.wall = wall;
    }

    /// How the clock stands.
    ///
    /// @param day the day the log is on, `null` before the first
    public record Face(@Nullable LocalDate day, Mode mode, String zone) {}

    public Face face() {
        return new Face(today().orElse(null), directory.city().mode(), wall.getZone().getId());
    }

    /// The day the log is on; empty before the first.
    public Optional<LocalDate> today() {
        return switch (ask(new CityCommand.LookAtTheClock(), ITSELF)) {
            case Answer.Accepted a -> {
                var day = LocalDate.ofInstant(a.at(), wall.getZone());
                known = day;
                yield Optional.of(day);
            }
            case Answer.Refused r when r.reason().equals(Reasons.NO_DAY_YET) -> Optional.empty();
            case Answer.Refused r -> throw new EngineRefusal(r);
            case Answer.Pending p -> throw EngineRefusal.noAnswer(p);
        };
    }

    /// Begins every missing day up to this one; the very first day is just this one.
    public synchronized LocalDate beginUpTo(LocalDate day, By by) {
        allow(by, Asker.MIGRATION);
        expect(Mode.LOADING, CITY_NOT_LOADING);
        var last = settle();
        if (last.isEmpty()) {
            begin(day, false, by);
            return day;
        }
        return advance(last.get(), day, false, by);
    }

    /// The past is loaded: from now on the clock stands.
    public synchronized Face loaded(By by) {
        var day = settle().orElseThrow(() -> Rejection.of(NO_DAY_YET));
        accepted(ask(new CityCommand.FinishLoading(), by));
        directory.await(() -> directory.city().mode() != Mode.LOADING);
        return new Face(day, directory.city().mode(), wall.getZone().getId());
    }

    /// Begins one day of a standing city.
    public synchronized LocalDate nextDay(By by) {
        allow(by, Asker.ADMINISTRATOR);
        expect(Mode.STANDING, CITY_STILL_LOADING);
        var last = settle().orElseThrow(() -> Rejection.of(NO_DAY_YET));
        return advance(last, last.plusDays(1), false, by);
    }

    /// Lets a standing city follow the real days: catches up to today and goes on by itself.
    public synchronized LocalDate goLive(By by) {
        allow(by, Asker.ADMINISTRATOR);
        expect(Mode.STANDING, CITY_STILL_LOADING);
        var last = settle().orElseThrow(() -> Rejection.of(NO_DAY_YET));
        var today = LocalDate.now(wall);
        // a live day must begin, since it is what ends the recording of the past
        if (!last.isBefore(today)) {
            throw Rejection.of(CLOCK_AHEAD_OF_TODAY).with("day", last).with("today", today);
        }
        accepted(ask(new CityCommand.GoLive(today), by));
        directory.await(() -> directory.city().mode() == Mode.LIVE);
        return advance(last, today, true, by);
    }

    /// Begins what days of a live city are missing, also those of a downtime.
    public synchronized void keepUp() {
        if (!directory.complete() || directory.city().mode() != Mode.LIVE) {
            return;
        }
        var today = LocalDate.now(wall);
        if (!today.equals(known)) {
            settle().ifPresent(last -> advance(last, today, true, ITSELF));
        }
    }

    private LocalDate advance(LocalDate last, LocalDate upTo, boolean live, By by) {
        var day = last;
        while (day.isBefore(upTo)) {
            day = day.plusDays(1);
            begin(day, live, by);
        }
        return day;
    }

    /// The day the log is on. A process killed in the middle of beginning it left some partitions
    /// without it: they get it first.
    private Optional<LocalDate> settle() {
        var last = today();
        if (!settled && last.isPresent()) {
            begin(last.get(), directory.city().mode() == Mode.LIVE, ITSELF);
            settled = true;
        }
        return last;
    }

    private void begin(LocalDate day, boolean live, By by) {
        var calendar = directory.calendar().current();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("workingDay", calendar.works(day));
        calendar.why(day).ifPresent(why -> detail.put("why", why));
        detail.put("calendarVersion", calendar.version());
        accepted(gateway.startDay(new NewDay(day, live, detail), by));
        known = day;
    }

    private Answer ask(CityCommand command, By by) {
        return gateway.ask(Order.of(UUID.randomUUID().toString(), City.ID, command, by));
    }

    private static void accepted(Answer answer) {
        switch (answer) {
            case Answer.Accepted _ -> {}
            case Answer.Refused r -> throw new EngineRefusal(r);
            case Answer.Pending p -> throw EngineRefusal.noAnswer(p);
        }
    }

    private static void allow(By by, String role) {
        if (!by.has(role)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
    }

    private void expect(Mode mode, Reason otherwise) {
        var is = directory.city().mode();
        if (is == Mode.LIVE && mode != Mode.LIVE && otherwise == CITY_STILL_LOADING) {
            throw Rejection.of(CITY_ALREADY_LIVE);
        }
        if (is != mode) {
            throw Rejection.of(otherwise);
        }
    }
}
