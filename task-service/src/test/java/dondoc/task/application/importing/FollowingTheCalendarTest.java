package dondoc.task.application.importing;

import static dondoc.task.application.importing.RecountingDeadlinesTest.BEFORE;
import static dondoc.task.application.importing.RecountingDeadlinesTest.DUE;
import static dondoc.task.application.importing.RecountingDeadlinesTest.SWAPPED;
import static dondoc.task.application.importing.RecountingDeadlinesTest.TODAY;
import static dondoc.task.application.importing.RecountingDeadlinesTest.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.eventsourcing.Order;
import dondoc.task.application.Directory;
import dondoc.task.application.OrdersInMemory;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.application.reading.TasksInMemory;
import dondoc.task.domain.Asker;
import dondoc.task.domain.calendar.CalendarHistory;
import dondoc.task.domain.calendar.CalendarPublished;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.city.City;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskCommand.ReprojectDeadline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Terms that were not reached when the calendar was published.
class FollowingTheCalendarTest {
    private static final String TEN_DAYS = "Trong 10 ngày làm việc";
    private static final ReprojectDeadline RECOUNTED =
            new ReprojectDeadline(DUE.plusDays(1), "2026-2", "2/TB", 0);

    private final List<TaskSheet> sheets = new ArrayList<>();
    private final Directory directory = new Directory();
    private final OrdersInMemory orders = new OrdersInMemory();
    private final TasksInMemory reading = new TasksInMemory(sheets, TODAY);
    private final FollowingTheCalendar following =
            new FollowingTheCalendar(orders, directory, reading, new RecountingDeadlines(reading));
    private CalendarHistory calendars = CalendarHistory.NONE;

    @BeforeEach
    void aLiveCity() {
        directory.valuesComplete();
        directory.namesComplete();
        directory.learn(new City(City.Mode.LIVE));
        publish(BEFORE);
        following.keepUp();
        following.keepUp();
    }

    private void publish(WorkingCalendar calendar) {
        calendars =
                calendars.evolve(
                        new CalendarPublished(
                                calendar.version(), calendar.notice(), calendar.days()));
        directory.learn(calendars);
    }

    private TaskSheet has(int clause, String phrase, Standing standing) {
        var sheet = sheet(clause, phrase, standing, null);
        sheets.removeIf(s -> s.id().equals(sheet.id()));
        sheets.add(sheet);
        return sheet;
    }

    @Test
    void what_the_publication_left_on_the_old_calendar_is_counted_anew_when_nobody_else_does() {
        var late = has(1, TEN_DAYS, Standing.OPEN);
        has(2, "31/08/2026", Standing.OPEN);
        publish(SWAPPED);
        following.keepUp();
        assertThat(orders.all).isEmpty();
        following.keepUp();
        assertThat(orders.commands()).containsExactly(RECOUNTED);
        assertThat(orders.all).extracting(Order::aggregateId).containsExactly(late.id().value());
        assertThat(orders.all)
                .extracting(Order::by)
                .allSatisfy(by -> {
                    assertThat(by.subject()).isEqualTo("task-service");
                    assertThat(by.has(Asker.ADMINISTRATOR)).isTrue();
                });
        following.keepUp();
        assertThat(orders.all).hasSize(1);
    }

    @Test
    void a_task_counted_on_the_old_calendar_that_is_learnt_of_later_follows_too() {
        publish(SWAPPED);
        following.keepUp();
        following.keepUp();
        following.learnt(has(1, TEN_DAYS, Standing.OPEN));
        following.learnt(has(2, "31/08/2026", Standing.OPEN));
        following.keepUp();
        following.keepUp();
        assertThat(orders.commands()).containsExactly(RECOUNTED);
    }

    @Test
    void a_task_that_is_open_again_follows_and_a_closed_one_does_not() {
        publish(SWAPPED);
        following.learnt(has(1, TEN_DAYS, Standing.COMPLETED_ON_TIME));
        following.keepUp();
        following.keepUp();
        assertThat(orders.all).isEmpty();
        following.learnt(has(1, TEN_DAYS, Standing.OPEN));
        has(1, TEN_DAYS, Standing.WITHDRAWN);
        following.keepUp();
        assertThat(orders.all).isEmpty();
        following.learnt(has(1, TEN_DAYS, Standing.OPEN));
        following.keepUp();
        assertThat(orders.commands()).containsExactly(RECOUNTED);
    }

    @Test
    void what_failed_is_done_the_next_time() {
        var late = has(1, TEN_DAYS, Standing.OPEN);
        orders.refusing.put(late.id().value(), "NO_DAY_YET");
        publish(SWAPPED);
        following.keepUp();
        assertThatThrownBy(following::keepUp).hasMessage("NO_DAY_YET");
        orders.refusing.clear();
        following.keepUp();
        assertThat(orders.commands()).containsExactly(RECOUNTED);
    }

    @Test
    void the_past_stays_as_it_was_counted_then() {
        directory.learn(new City(City.Mode.LOADING));
        has(1, TEN_DAYS, Standing.OPEN);
        publish(SWAPPED);
        following.keepUp();
        following.keepUp();
        assertThat(orders.all).isEmpty();
    }
}
