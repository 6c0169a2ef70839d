package dondoc.escalation.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dondoc.escalation.application.LetterShelf.Letter;
import dondoc.escalation.domain.Holder;
import dondoc.escalation.domain.PersonId;
import dondoc.escalation.domain.TaskFact;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.UrgedTask;
import dondoc.escalation.domain.letter.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// Two tasks of H26.33, both due on 10 June 2026 and never done; on 1 July H26.34 takes one over.
class PassedOnTest {

    private static final PaperEngine ENGINE = new PaperEngine();
    private static final UnitCode OLD = new UnitCode("H26.33");
    private static final UnitCode SUCCESSOR = new UnitCode("H26.34");
    private static final TaskId PASSED = new TaskId("t1");
    private static final TaskId KEPT = new TaskId("t2");
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 10);

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private static Desk desk;

    @SuppressWarnings("NullAway.Init")
    private static Door door;

    @BeforeAll
    static void play() {
        context = House.open();
        door = House.door(context);
        desk = new Desk(context.getBean(MongoDatabase.class), ENGINE);
        LocalDate.of(2026, 6, 1).datesUntil(LAST.plusDays(1)).forEach(PassedOnTest::day);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static void day(LocalDate day) {
        ENGINE.day(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        if (day.equals(LocalDate.of(2026, 6, 1))) {
            happen(PASSED, day, assigned("1"));
            happen(KEPT, day, assigned("2"));
        }
        if (day.equals(JULY)) {
            happen(PASSED, day, new TaskFact.HandedOver(holder(SUCCESSOR, "P3", "P4"), day));
        }
        desk.follow(ENGINE.log, 3);
    }

    @Test
    void the_letters_of_a_week_go_to_whoever_held_the_tasks_on_its_tuesday() {
        assertThat(named(OLD, "2026-W27")).containsExactly(PASSED, KEPT);
        assertThat(desk.letters.find(SUCCESSOR, new Week("2026-W27"))).isEmpty();
        assertThat(named(OLD, "2026-W28")).containsExactly(KEPT);
        assertThat(named(SUCCESSOR, "2026-W28")).containsExactly(PASSED);
    }

    @Test
    void the_annex_shows_the_days_of_the_episode_and_those_of_the_unit_where_they_differ() {
        var successors = annex(SUCCESSOR, "2026-W28").getFirst();
        assertThat(successors.daysLate()).isEqualTo(27);
        assertThat(successors.unitDaysLate()).isEqualTo(7);
        assertThat(successors.letters()).as("the first one to this unit").isEqualTo(1);
        assertThat(annex(OLD, "2026-W28").getFirst().unitDaysLate()).isNull();
        assertThat(annex(OLD, "2026-W28").getFirst().letters()).isEqualTo(4);
    }

    @Test
    void the_overdue_of_a_day_stand_with_whoever_held_them_that_day() {
        var june = door.get("/api/v1/overdue?asOf=2026-06-30").json().get("units");
        assertThat(june.propertyNames()).containsExactly("H26.33");
        var july = door.get("/api/v1/overdue?asOf=2026-07-01").json().get("units");
        assertThat(july.propertyNames()).containsExactly("H26.33", "H26.34");
        assertThat(total(OLD, "2026-06-30")).isEqualTo(2);
        assertThat(total(SUCCESSOR, "2026-06-30")).isZero();
        assertThat(total(OLD, "2026-07-01")).isEqualTo(1);
        assertThat(total(SUCCESSOR, "2026-07-01")).isEqualTo(1);
    }

    @Test
    void an_episode_lists_its_days_by_holder() {
        var episode =
                door.get("/api/v1/episodes?task=t1&asOf=2026-07-07").json().get("items").get(0);
        assertThat(episode.get("lead").asString()).isEqualTo("H26.34");
        assertThat(episode.get("days").asInt()).isEqualTo(27);
        assertThat(episode.get("workingDays").asInt()).isEqualTo(19);
        assertThat(episode.get("holders").valueStream().map(JsonNode::toString))
                .containsExactly(
                        """
                        {"lead":"H26.33","leader":"P1","officer":"P2","from":"2026-06-11",\
                        "to":"2026-06-30","calendarDays":20,"workingDays":14}\
                        """,
                        """
                        {"lead":"H26.34","leader":"P3","officer":"P4","from":"2026-07-01",\
                        "calendarDays":7,"workingDays":5}\
                        """);
    }

    @Test
    void an_officer_sees_the_episodes_in_which_his_unit_held_the_task() {
        assertThat(episodes(OLD, "2026-07-07")).containsExactlyInAnyOrder("t1", "t2");
        assertThat(episodes(SUCCESSOR, "2026-07-07")).containsExactly("t1");
        assertThat(episodes(SUCCESSOR, "2026-06-30")).as("as known then").isEmpty();
        assertThat(episodes(new UnitCode("H26.35"), "2026-07-07")).isEmpty();
    }

    @Test
    void rebuilt_from_the_log_in_one_go_it_is_the_same() {
        var again = new Desk(context.getBean(MongoClient.class).getDatabase("again"), ENGINE);
        var events = ENGINE.log.size();
        again.follow(List.copyOf(ENGINE.log), events);
        assertThat(again.dump()).isEqualTo(desk.dump());
        assertThat(ENGINE.log).as("and no letter is drafted twice").hasSize(events);
    }

    @Test
    void the_same_facts_twice_have_their_effect_once() {
        var before = desk.dump();
        desk.takeAgain(List.copyOf(ENGINE.log));
        assertThat(desk.dump()).isEqualTo(before);
    }

    private static List<TaskId> named(UnitCode unit, String week) {
        return annex(unit, week).stream().map(UrgedTask::task).toList();
    }

    private static List<UrgedTask> annex(UnitCode unit, String week) {
        return desk.letters.find(unit, new Week(week)).map(Letter::drafted).orElseThrow().tasks();
    }

    private static int total(UnitCode officer, String day) {
        return asked(officer, "/api/v1/overdue?asOf=" + day).get("total").asInt();
    }

    private static List<String> episodes(UnitCode officer, String day) {
        var found = new ArrayList<String>();
        asked(officer, "/api/v1/episodes?asOf=" + day)
                .get("items")
                .forEach(e -> found.add(e.get("task").asString()));
        return found;
    }

    private static JsonNode asked(UnitCode officer, String path) {
        return door.get(path, "Authorization", Door.officer(officer.value())).json();
    }

    private static void happen(TaskId task, LocalDate day, TaskFact fact) {
        ENGINE.happen(new SampleYear.Happening(0, task, day, fact));
    }

    private static TaskFact assigned(String clause) {
        return new TaskFact.Assigned(
                "2/UBND-TH",
                2026,
                clause,
                OLD,
                new PersonId("P1"),
                new PersonId("P2"),
                LocalDate.of(2026, 6, 10));
    }

    private static Holder holder(UnitCode unit, String leader, String officer) {
        return new Holder(unit, new PersonId(leader), new PersonId(officer));
    }
}
