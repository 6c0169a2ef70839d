package dondoc.task.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.city.City;
import dondoc.task.domain.city.City.Mode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CityClockTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final By ADMINISTRATOR = new By("admin", null, Set.of("administrator"));

    private final DayLog log = new DayLog();
    private final List<LocalDate> mornings = new ArrayList<>();
    private final Directory directory = new Directory();
    private final CityClock clock =
            new CityClock(log, directory, mornings::add, Clock.system(ZONE));

    @BeforeEach
    void aStandingCity() {
        directory.learn(new City(Mode.STANDING));
    }

    @Test
    void the_next_day_asked_for_twice_is_begun_once_and_answered_the_same() {
        assertThat(clock.nextDay(TOMORROW, ADMINISTRATOR)).isEqualTo(TOMORROW);
        assertThat(clock.nextDay(TOMORROW, ADMINISTRATOR)).isEqualTo(TOMORROW);
        assertThat(log.day).isEqualTo(TOMORROW);
        assertThat(mornings).containsExactly(TOMORROW);
    }

    @Test
    void a_day_that_is_neither_today_nor_the_next_is_not_begun() {
        for (var other : List.of(TODAY.minusDays(1), TODAY.plusDays(2))) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> clock.nextDay(other, ADMINISTRATOR))
                    .satisfies(e -> {
                        assertThat(e.reason()).isEqualTo(Reason.NOT_THE_NEXT_DAY);
                        assertThat(e.details())
                                .containsEntry("day", "2026-09-30")
                                .containsEntry("next", "2026-10-01")
                                .containsEntry("field", "date");
                    });
        }
        assertThat(log.day).isEqualTo(TODAY);
        assertThat(mornings).isEmpty();
    }

    @Test
    void the_next_day_of_a_city_is_begun_by_its_administrator_only() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> clock.nextDay(TOMORROW, new By("tf", null, Set.of("task-force"))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_YOUR_ROLE));
        assertThat(log.day).isEqualTo(TODAY);
    }

    /// A log that stands on a day.
    private static final class DayLog implements CommandGateway {
        private LocalDate day = TODAY;

        @Override
        public Answer ask(Order order) {
            var at = day.atStartOfDay(ZONE).toInstant();
            return new Answer.Accepted(order.aggregateId(), 1, at, List.of());
        }

        @Override
        public CompletableFuture<Answer> send(Order order) {
            return CompletableFuture.completedFuture(ask(order));
        }

        @Override
        public Answer inquire(String aggregateId, String commandId) {
            return new Answer.Refused(aggregateId, "UNKNOWN_COMMAND", Map.of(), 0);
        }

        @Override
        public Answer startDay(NewDay beginning, By by) {
            day = beginning.date();
            return new Answer.Accepted("day", 1, day.atStartOfDay(ZONE).toInstant(), List.of());
        }
    }
}
