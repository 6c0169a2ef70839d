package dondoc.escalation.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dondoc.escalation.application.LetterShelf.Letter;
import dondoc.escalation.application.WeekBook.NotDrafted;
import dondoc.escalation.domain.PersonId;
import dondoc.escalation.domain.TaskFact;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Three units with a task each, all due on 10 June 2026 and never done; in the week of 17 June the
/// letters to two of them come to nothing.
class TroubledLetterTest {
    private static final PaperEngine ENGINE = new PaperEngine();
    private static final UnitCode WELL = new UnitCode("H26.35");
    private static final UnitCode TOO_LARGE = new UnitCode("H26.33");
    private static final UnitCode UNDECIDABLE = new UnitCode("H26.34");
    private static final Week TROUBLED = new Week("2026-W25");
    private static final Week NEXT = new Week("2026-W26");
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

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
        ENGINE.tooLarge.add("letters/" + TOO_LARGE.value());
        ENGINE.undecidable.add("letters/" + UNDECIDABLE.value());
        FIRST.datesUntil(LocalDate.of(2026, 6, 19)).forEach(TroubledLetterTest::day);
        ENGINE.tooLarge.clear();
        ENGINE.undecidable.clear();
        LocalDate.of(2026, 6, 19)
                .datesUntil(LocalDate.of(2026, 6, 26))
                .forEach(TroubledLetterTest::day);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static void day(LocalDate day) {
        ENGINE.day(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        if (day.equals(FIRST)) {
            assigned(day, "t1", WELL);
            assigned(day, "t2", TOO_LARGE);
            assigned(day, "t3", UNDECIDABLE);
        }
        desk.follow(ENGINE.log, 3);
    }

    private static void assigned(LocalDate day, String task, UnitCode lead) {
        var fact =
                new TaskFact.Assigned(
                        "2/UBND-TH",
                        2026,
                        task,
                        lead,
                        new PersonId("P1"),
                        new PersonId("P2"),
                        LocalDate.of(2026, 6, 10));
        ENGINE.happen(new SampleYear.Happening(0, new TaskId(task), day, fact));
    }

    @Test
    void a_letter_that_cannot_be_drafted_holds_up_nobody_elses() {
        assertThat(desk.letters.find(WELL, TROUBLED)).isPresent();
        assertThat(desk.letters.find(TOO_LARGE, TROUBLED)).isEmpty();
        assertThat(desk.letters.find(UNDECIDABLE, TROUBLED)).isEmpty();
        assertThat(desk.weeks.last()).contains(NEXT);
    }

    @Test
    void what_is_late_then_stands_in_the_units_next_letter() {
        for (var unit : new UnitCode[] {WELL, TOO_LARGE, UNDECIDABLE}) {
            assertThat(desk.letters.find(unit, NEXT).map(Letter::drafted).orElseThrow().tasks())
                    .as("%s", unit)
                    .hasSize(1);
        }
    }

    @Test
    void whose_letter_could_not_be_drafted_is_told_to_those_who_see_the_city() {
        assertThat(desk.weeks.failed())
                .containsExactly(
                        new NotDrafted(TROUBLED, TOO_LARGE, "TOO_LARGE"),
                        new NotDrafted(TROUBLED, UNDECIDABLE, "UNDECIDABLE"));
        var weeks = door.get("/api/v1/weeks").json().get("items");
        assertThat(weeks.get(2).get("week").asString()).isEqualTo("2026-W25");
        assertThat(weeks.get(2).get("notDrafted").toString())
                .isEqualTo(
                        """
                        [{"unit":"H26.33","reason":"TOO_LARGE"},\
                        {"unit":"H26.34","reason":"UNDECIDABLE"}]\
                        """);
        for (var well : new int[] {0, 1, 3}) {
            assertThat(weeks.get(well).has("notDrafted")).isFalse();
        }
        var own = door.get("/api/v1/weeks", "Authorization", Door.officer(WELL.value()));
        assertThat(own.json().toString()).doesNotContain("notDrafted").doesNotContain("H26.33");
    }
}
