package dondoc.task.domain.city;

import static dondoc.task.domain.Reason.CITY_ALREADY_LIVE;
import static dondoc.task.domain.Reason.CITY_NOT_LOADING;
import static dondoc.task.domain.Reason.CITY_STILL_LOADING;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import java.util.List;

/// How the city stands to time.
///
/// @param mode what moves its days
public record City(Mode mode) {

    /// What moves the city's days.
    public enum Mode {
        /// The past is being recorded; the migration role begins the days.
        LOADING,
        /// Loaded; the administrator begins one day at a time.
        STANDING,
        /// The real days.
        LIVE
    }

    /// Name of the one aggregate.
    public static final String ID = "city";

    public static final City NEW = new City(Mode.LOADING);

    public static List<CityEvent> decide(CityCommand command, City city, Occasion when) {
        return switch (command) {
            case CityCommand.LookAtTheClock _ -> List.of();
            case CityCommand.FinishLoading _ -> {
                if (!when.by().has(Asker.MIGRATION) && !when.by().has(Asker.ADMINISTRATOR)) {
                    throw Rejection.of(NOT_YOUR_ROLE);
                }
                yield switch (city.mode) {
                    case LOADING -> List.of(new CityEvent.Loaded(when.day()));
                    case STANDING -> List.of();
                    case LIVE -> throw Rejection.of(CITY_NOT_LOADING);
                };
            }
            case CityCommand.GoLive c -> {
                if (!when.by().has(Asker.ADMINISTRATOR)) {
                    throw Rejection.of(NOT_YOUR_ROLE);
                }
                yield switch (city.mode) {
                    case LOADING -> throw Rejection.of(CITY_STILL_LOADING);
                    case STANDING -> List.of(new CityEvent.WentLive(c.on()));
                    case LIVE -> throw Rejection.of(CITY_ALREADY_LIVE);
                };
            }
        };
    }

    public City evolve(CityEvent event) {
        return switch (event) {
            case CityEvent.Loaded _ -> new City(Mode.STANDING);
            case CityEvent.WentLive _ -> new City(Mode.LIVE);
        };
    }
}
