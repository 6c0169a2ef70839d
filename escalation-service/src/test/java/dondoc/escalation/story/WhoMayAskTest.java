package dondoc.escalation.story;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.escalation.application.DayBook;
import dondoc.escalation.application.LetterShelf;
import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.LetterDrafted;
import dondoc.escalation.domain.letter.Week;
import dondoc.web.Cursor;
import dondoc.web.Roles;
import dondoc.web.test.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Every endpoint times every role, and callers who forge what they send. The endpoints are read
/// from the service's own description, so that a new one without a row fails.
class WhoMayAskTest {

    private static final String TABLE =
            """
            endpoint                          | none | officer | task-force | leadership | publisher | migration | administrator
            GET /api/v1/overdue               | 401  | 200     | 200        | 200        | 200       | 403       | 200
            GET /api/v1/episodes              | 401  | 200     | 200        | 200        | 200       | 403       | 200
            GET /api/v1/letters               | 401  | 200     | 200        | 200        | 200       | 403       | 200
            GET /api/v1/letters/{unit}/{week} | 401  | 200     | 200        | 200        | 200       | 403       | 200
            GET /api/v1/weeks                 | 401  | 200     | 200        | 200        | 200       | 403       | 200
            GET /api/v1/commands/{asked}      | 401  | 404     | 404        | 404        | 404       | 404       | 404
            """;

    private static final String NOBODY = "none";
    private static final List<String> ROLES =
            List.of(
                    NOBODY,
                    Roles.DEPARTMENT_OFFICER,
                    Roles.TASK_FORCE,
                    Roles.LEADERSHIP,
                    Roles.PUBLISHER,
                    Roles.MIGRATION,
                    Roles.ADMINISTRATOR);

    private static final UnitCode UNIT = new UnitCode("H26.33");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private static Door door;

    /// One endpoint and the status each role gets.
    record Row(String endpoint, List<String> statuses) {
        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        String template() {
            return endpoint.substring(endpoint.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return endpoint;
        }
    }

    static List<Row> rows() {
        return TABLE.lines()
                .skip(1)
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Row(cells.getFirst(), cells.subList(1, cells.size())))
                .toList();
    }

    @BeforeAll
    static void open() {
        context = House.open();
        door = House.door(context);
        context.getBean(DayBook.class).begin(DAY);
        var letter =
                new LetterDrafted(
                        UNIT, new Week("2026-W40"), DAY, DAY.minusDays(1), List.of(), List.of());
        context.getBean(LetterShelf.class)
                .keep(List.of(new LetterShelf.Letter(1, Instant.EPOCH, letter)));
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_role_gets_what_it_may_have(Row row) {
        assertThat(row.statuses()).hasSameSizeAs(ROLES);
        for (var i = 0; i < ROLES.size(); i++) {
            assertThat(status(row, ROLES.get(i)))
                    .as("%s as %s", row, ROLES.get(i))
                    .isEqualTo(Integer.parseInt(row.statuses().get(i)));
        }
    }

    @Test
    void every_endpoint_of_the_description_has_its_row() {
        var found = new ArrayList<String>();
        for (var path : door.get("/v3/api-docs").json().get("paths").properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(m -> found.add(m.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        assertThat(rows()).extracting(Row::endpoint).containsExactlyInAnyOrderElementsOf(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-31", ""})
    void a_forged_place_in_the_list_of_episodes_is_refused(String since) {
        var forged = Cursor.write("task=null&unit=null&asOf=null", List.of(since, "t1/1"));
        var back = door.get("/api/v1/episodes?cursor=" + forged);
        assertThat(back.status()).isEqualTo(400);
        assertThat(back.code()).isEqualTo("BAD_CURSOR");
    }

    @Test
    void a_forged_place_in_the_list_of_letters_is_refused() {
        for (var place : List.of(List.of("2026-W54", "H26.33"), List.of("2026-W40", "?"))) {
            var forged = Cursor.write("week=null&unit=null", place);
            assertThat(door.get("/api/v1/letters?cursor=" + forged).code()).isEqualTo("BAD_CURSOR");
        }
        var real = Cursor.write("week=null&unit=null", List.of("2026-W40", "H26.33"));
        assertThat(door.get("/api/v1/letters?cursor=" + real).status()).isEqualTo(200);
    }

    @Test
    void an_account_whose_unit_is_none_is_refused_in_both_languages() {
        for (var path : List.of("/api/v1/overdue", "/api/v1/letters", "/api/v1/weeks")) {
            var back = door.get(path, "Authorization", Door.officer("Sở Tư pháp"));
            assertThat(back.status()).isEqualTo(403);
            assertThat(back.code()).isEqualTo("UNREADABLE_UNIT");
            assertThat(back.json().path("detail").asString()).contains("Sở Tư pháp");
            assertThat(back.json().path("detailEn").asString()).contains("Sở Tư pháp");
        }
    }

    private static int status(Row row, String role) {
        var path =
                row.template()
                        .replace("{unit}", UNIT.value())
                        .replace("{week}", "2026-W40")
                        .replace("{asked}", "some");
        return door.send(row.method(), path, authorized(role)).status();
    }

    private static String[] authorized(String role) {
        return role.equals(NOBODY)
                ? new String[0]
                : new String[] {"Authorization", Tokens.bearer("somebody", UNIT.value(), role)};
    }
}
