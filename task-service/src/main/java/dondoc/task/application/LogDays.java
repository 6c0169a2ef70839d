package dondoc.task.application;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import dondoc.task.domain.city.City;
import dondoc.task.domain.city.City.Mode;
import dondoc.task.domain.city.CityCommand;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The days of the log: which one it is on, and beginning the next with what the calendar says of it.
final class LogDays {
    static final By CLOCK = new By("city-clock", null, Set.of());

    /// Each waits 5 s.
    private static final int TRIES = 3;

    private final CommandGateway gateway;
    private final Directory directory;
    private final ZoneId zone;
    private volatile @Nullable LocalDate known;

    LogDays(CommandGateway gateway, Directory directory, ZoneId zone) {
        this.gateway = gateway;
        this.directory = directory;
        this.zone = zone;
    }

    /// The day this instance last saw the log on.
    @Nullable LocalDate known() {
        return known;
    }

    /// The day the log is on, for somebody who would rather ask again than wait; empty before the
    /// first.
    Optional<LocalDate> glance() {
        return day(gateway.ask(wish(new CityCommand.LookAtTheClock(), CLOCK)));
    }

    /// The day the log is on; empty before the first.
    Optional<LocalDate> today() {
        return day(ask(new CityCommand.LookAtTheClock(), CLOCK));
    }

    void order(CityCommand command, By by) {
        accepted(ask(command, by));
    }

    /// @param mode of the city on that day. For a day that has begun it may still tell that the past
    ///     is loaded
    void begin(LocalDate day, Mode mode, By by) {
        var calendar = directory.calendar().current();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("workingDay", calendar.works(day));
        calendar.why(day).ifPresent(why -> detail.put("why", why));
        detail.put("calendarVersion", calendar.version());
        var beginning = new NewDay(day, mode == Mode.LIVE, mode == Mode.LOADING, detail);
        accepted(answered(() -> gateway.startDay(beginning, by)));
        known = day;
    }

    private Optional<LocalDate> day(Answer answer) {
        return switch (answer) {
            case Answer.Accepted a -> {
                var day = LocalDate.ofInstant(a.at(), zone);
                known = day;
                yield Optional.of(day);
            }
            case Answer.Refused r when r.reason().equals(Reasons.NO_DAY_YET) -> Optional.empty();
            case Answer.Refused r -> throw new EngineRefusal(r);
            case Answer.Pending p -> throw EngineRefusal.noAnswer(p);
        };
    }

    private Answer ask(CityCommand command, By by) {
        var order = wish(command, by);
        return answered(() -> gateway.ask(order));
    }

    /// Asks again while there is no answer: all that is asked here has its effect once.
    private static Answer answered(Supplier<Answer> asking) {
        var answer = asking.get();
        for (int tries = 1; answer instanceof Answer.Pending && tries < TRIES; tries++) {
            answer = asking.get();
        }
        return answer;
    }

    private static Order wish(CityCommand command, By by) {
        return Order.of(UUID.randomUUID().toString(), City.ID, command, by);
    }

    private static void accepted(Answer answer) {
        switch (answer) {
            case Answer.Accepted _ -> {}
            case Answer.Refused r -> throw new EngineRefusal(r);
            case Answer.Pending p -> throw EngineRefusal.noAnswer(p);
        }
    }
}
