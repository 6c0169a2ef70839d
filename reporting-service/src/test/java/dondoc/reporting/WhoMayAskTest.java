package dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.reporting.application.DayBook;
import dondoc.reporting.application.PeriodBook;
import dondoc.reporting.application.PeriodBook.Report;
import dondoc.reporting.domain.PeriodClosed;
import dondoc.reporting.domain.ReportingPolicies;
import dondoc.reporting.domain.Tally;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Every endpoint times every role, and callers who forge a cursor. The endpoints are read from the
/// service's own description, so that a new one without a row fails.
class WhoMayAskTest {

    private static final String TABLE =
            """
            endpoint                     | none | officer | task-force | leadership | publisher | migration | administrator
            GET /api/v1/classes          | 401  | 200     | 200        | 200        | 200       | 403       | 200
            GET /api/v1/periods          | 401  | 200     | 200        | 200        | 200       | 403       | 200
            GET /api/v1/periods/{id}     | 401  | 200     | 200        | 200        | 200       | 403       | 200
            GET /api/v1/commands/{asked} | 401  | 404     | 404        | 404        | 404       | 404       | 404
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

    private static final LocalDate CUTOFF = LocalDate.of(2026, 9, 29);

    private static ConfigurableApplicationContext context;
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
        context =
                new SpringApplicationBuilder(House.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=error",
                                "--spring.cloud.function.definition=",
                                "--management.endpoint.health.validate-group-membership=false",
                                "--dondoc.web.client-secret=for-tests-only");
        door =
                new Door(
                        context.getEnvironment()
                                .getRequiredProperty("local.server.port", Integer.class));
        context.getBean(DayBook.class).settle(CUTOFF.plusDays(1));
        var week = ReportingPolicies.DEFAULT.cutOffOn(CUTOFF).getFirst();
        var closed =
                new PeriodClosed(
                        week.id(), week.kind(), week.from(), CUTOFF, Tally.of(List.of(), CUTOFF));
        context.getBean(PeriodBook.class).keep(List.of(new Report(closed, Instant.EPOCH)));
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
        for (var path :
                door.get("/v3/api-docs", authorized(Roles.LEADERSHIP))
                        .json()
                        .get("paths")
                        .properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(m -> found.add(m.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        assertThat(rows()).extracting(Row::endpoint).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void a_cursor_at_a_period_that_is_not_in_the_list_is_refused() {
        var list = "/api/v1/periods?cursor=";
        var known = Cursor.write("kind=null", List.of("W2026-40"));
        assertThat(door.get(list + known, authorized(Roles.LEADERSHIP)).status()).isEqualTo(200);
        for (var place : List.of("W2026-41", "nowhere")) {
            var forged = Cursor.write("kind=null", List.of(place));
            var back = door.get(list + forged, authorized(Roles.LEADERSHIP));
            assertThat(back.status()).isEqualTo(400);
            assertThat(back.code()).isEqualTo("BAD_CURSOR");
        }
    }

    @Test
    void an_account_whose_unit_is_none_sees_no_figures() {
        var back =
                door.getAs(
                        Tokens.bearer("somebody", "Sở Tư pháp", Roles.DEPARTMENT_OFFICER),
                        "/api/v1/periods/W2026-40");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().path("units")).isEmpty();
    }

    /// All questions are asked with GET.
    private static int status(Row row, String role) {
        assertThat(row.method()).isEqualTo("GET");
        var path = row.template().replace("{id}", "W2026-40").replace("{asked}", "some");
        return door.get(path, authorized(role)).status();
    }

    private static String[] authorized(String role) {
        return role.equals(NOBODY)
                ? new String[0]
                : new String[] {"Authorization", Tokens.bearer("somebody", "H26.01", role)};
    }
}
