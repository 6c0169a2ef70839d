package dondoc.task.application;

import static dondoc.task.domain.Reason.CITY_ALREADY_LIVE;
import static dondoc.task.domain.Reason.CITY_NOT_LOADING;
import static dondoc.task.domain.Reason.CITY_STILL_LOADING;
import static dondoc.task.domain.Reason.CLOCK_AHEAD_OF_TODAY;
import static dondoc.task.domain.Reason.NOT_THE_NEXT_DAY;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.NO_DAY_YET;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.task.domain.Asker;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.city.City.Mode;
import dondoc.task.domain.city.CityCommand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Begins the city's days: every one, in order, none twice. While the past is loaded the migration
/// role begins them; a loaded city stands until the administrator lets it go on; a live city follows
/// the real days. Beginning a day is idempotent, so two clocks at once have one effect.
public final class CityClock implements Upkeep {
    private final LogDays days;
    private final Directory directory;
    private final Morning morning;
    private final Clock wall;
    private boolean loadingEnded;

    /// @param morning what is done on each day when it has begun
    /// @param wall the real time, in the city's zone
    public CityClock(CommandGateway gateway, Directory directory, Morning morning, Clock wall) {
        this.days = new LogDays(gateway, directory, wall.getZone());
        this.directory = directory;
        this.morning = morning;
        this.wall = wall;
    }

    /// How the clock stands.
    ///
    /// @param day the day the log is on, `null` before the first
    public record Face(@Nullable LocalDate day, Mode mode, String zone) {}

    public Face face() {
        return new Face(
                days.glance().orElse(null), directory.city().mode(), wall.getZone().getId());
    }

    /// The day the log is on; empty before the first.
    public Optional<LocalDate> today() {
        return days.today();
    }

    /// Begins every missing day up to this one; the very first day is just this one.
    public synchronized LocalDate beginUpTo(LocalDate day, By by) {
        allow(by, Asker.MIGRATION);
        expect(Mode.LOADING, CITY_NOT_LOADING);
        var last = settle();
        if (last.isEmpty()) {
            days.begin(day, Mode.LOADING, by);
            morning.come(day);
            return day;
        }
        return advance(last.get(), day, Mode.LOADING, by);
    }

    /// The past is loaded: from now on the clock stands, and nobody claims a time.
    public synchronized Face loaded(By by) {
        var day = settle().orElseThrow(() -> Rejection.of(NO_DAY_YET));
        days.order(new CityCommand.FinishLoading(), by);
        directory.await(() -> directory.city().mode() != Mode.LOADING);
        endLoading(day);
        return new Face(day, directory.city().mode(), wall.getZone().getId());
    }

    /// Begins one day of a standing city. Whoever wants the day it is on, wants it again and gets the same
    /// answer.
    ///
    /// @throws Rejection `NOT_THE_NEXT_DAY`
    public synchronized LocalDate nextDay(LocalDate day, By by) {
        allow(by, Asker.ADMINISTRATOR);
        expect(Mode.STANDING, CITY_STILL_LOADING);
        var last = settle().orElseThrow(() -> Rejection.of(NO_DAY_YET));
        var next = last.plusDays(1);
        if (!day.equals(last) && !day.equals(next)) {
            throw Rejection.at("date", NOT_THE_NEXT_DAY).with("day", last).with("next", next);
        }
        return advance(last, day, Mode.STANDING, by);
    }

    /// Lets a standing city follow the real days: catches up to today and goes on by itself.
    public synchronized LocalDate goLive(By by) {
        allow(by, Asker.ADMINISTRATOR);
        expect(Mode.STANDING, CITY_STILL_LOADING);
        var last = settle().orElseThrow(() -> Rejection.of(NO_DAY_YET));
        var today = LocalDate.now(wall);
        // a live day must begin, since it is what makes the wall clock's time the log's
        if (!last.isBefore(today)) {
            throw Rejection.of(CLOCK_AHEAD_OF_TODAY).with("day", last).with("today", today);
        }
        days.order(new CityCommand.GoLive(today), by);
        directory.await(() -> directory.city().mode() == Mode.LIVE);
        return advance(last, today, Mode.LIVE, by);
    }

    /// Begins what days of a live city are missing, also those of a downtime, and does what was left over
    /// of the last one's morning. Of a standing city it sees to it, once, that every partition knows: whoever ended the loading may have been stopped
    /// before he told them all.
    @Override
    public synchronized void keepUp() {
        if (!directory.complete()) {
            return;
        }
        switch (directory.city().mode()) {
            case LOADING -> {}
            case STANDING -> {
                if (!loadingEnded) {
                    today().ifPresent(this::endLoading);
                }
            }
            case LIVE -> followTheRealDays();
        }
        var day = days.known();
        if (day != null) {
            morning.come(day);
        }
    }

    private void endLoading(LocalDate day) {
        days.begin(day, directory.city().mode(), LogDays.CLOCK);
        loadingEnded = true;
    }

    private void followTheRealDays() {
        var today = LocalDate.now(wall);
        if (!today.equals(days.known())) {
            settle().ifPresent(last -> advance(last, today, Mode.LIVE, LogDays.CLOCK));
        }
    }

    private LocalDate advance(LocalDate last, LocalDate upTo, Mode mode, By by) {
        var day = last;
        while (day.isBefore(upTo)) {
            day = day.plusDays(1);
            days.begin(day, mode, by);
            morning.come(day);
        }
        return day;
    }

    /// The day the log is on. Whoever was stopped in the middle of beginning it, here or in another
    /// instance, left some partitions without it: they get it first. The others have it already.
    private Optional<LocalDate> settle() {
        var last = today();
        last.ifPresent(day -> days.begin(day, directory.city().mode(), LogDays.CLOCK));
        return last;
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
