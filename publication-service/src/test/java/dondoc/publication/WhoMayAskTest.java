package dondoc.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dondoc.publication.application.EpisodeBook;
import dondoc.publication.application.EpisodeFact;
import dondoc.publication.application.UnitBook;
import dondoc.publication.domain.late.Episode;
import dondoc.publication.domain.late.Holder;
import dondoc.publication.domain.late.TaskId;
import dondoc.publication.domain.late.UnitCode;
import dondoc.web.Roles;
import dondoc.web.test.Tokens;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Every endpoint times every role. The endpoints are read from the service's own description, so
/// that a new one without a row fails.
class WhoMayAskTest {

    private static final String TABLE =
            """
            endpoint                                              | none | officer | task-force | leadership | publisher | migration | administrator
            GET /api/v1/quarters/{quarter}/late                   | 401  | 200     | 200        | 200        | 200       | 403       | 403
            GET /api/v1/editions/{quarter}                        | 401  | 403     | 200        | 200        | 200       | 403       | 403
            POST /api/v1/editions                                 | 401  | 403     | 403        | 403        | 201       | 403       | 403
            POST /api/v1/quarters/{quarter}/persons-gate/openings | 401  | 403     | 403        | 403        | 200       | 403       | 403
            POST /api/v1/quarters/{quarter}/persons-gate/closings | 401  | 403     | 403        | 403        | 200       | 403       | 403
            GET /public/editions.json                             | 200  | 200     | 200        | 200        | 200       | 200       | 200
            GET /public/editions/{quarter}/{number}/{file}        | 200  | 200     | 200        | 200        | 200       | 200       | 200
            GET /api/v1/commands/{asked}                          | 401  | 404     | 404        | 404        | 404       | 404       | 404
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

    private static final UnitCode UNIT = new UnitCode("H26.01");
    private static final String RELEASE = "{\"quarter\":\"2026-Q2\"}";
    private static final String GATE = "/api/v1/quarters/2026-Q2/persons-gate/";
    private static final String OPEN = "{\"document\":\"145/QĐ-UBND\",\"basis\":\"Luật 91/2025\"}";
    private static final String CLOSE = "{\"document\":\"171/QĐ-UBND\",\"reason\":\"Hết hạn\"}";

    @TempDir static Path folder;
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
                                "--dondoc.issuer=http://localhost:1",
                                "--dondoc.kafka=localhost:1",
                                "--dondoc.state-dir=" + folder);
        door =
                new Door(
                        context.getEnvironment()
                                .getRequiredProperty("local.server.port", Integer.class));
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
                door.get("/v3/api-docs", authorized(Roles.PUBLISHER))
                        .json()
                        .get("paths")
                        .properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(m -> found.add(m.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        assertThat(rows()).extracting(Row::endpoint).containsExactlyInAnyOrderElementsOf(found);
    }

    private static int status(Row row, String role) {
        prepare(row);
        var path =
                row.template()
                        .replace("{quarter}", "2026-Q2")
                        .replace("{number}", "1")
                        .replace("{file}", "list.json")
                        .replace("{asked}", "some");
        return switch (row.method()) {
            case "GET" -> door.get(path, authorized(role)).status();
            case "POST" -> door.post(path, body(path), authorized(role)).status();
            default -> throw new IllegalArgumentException(row.endpoint());
        };
    }

    private static String body(String path) {
        return path.endsWith("/editions") ? RELEASE : path.endsWith("/openings") ? OPEN : CLOSE;
    }

    /// A quarter that is over and has a late unit; released where something of it is read, its gate
    /// open where it is to be closed.
    private static void prepare(Row row) {
        context.getBean(MongoDatabase.class).drop();
        context.getBean(DecidingGateway.class).forget();
        var episode =
                Episode.of(
                        new TaskId("t1"),
                        1,
                        new Holder(UNIT, Set.of()),
                        LocalDate.parse("2026-05-20"),
                        null);
        context.getBean(EpisodeBook.class).note(List.of(new EpisodeFact.Started(episode, 1)));
        context.getBean(EpisodeBook.class).begun(LocalDate.parse("2026-07-01"));
        context.getBean(UnitBook.class).begun(LocalDate.parse("2026-07-01"));
        if (row.method().equals("GET")) {
            door.post("/api/v1/editions", RELEASE, authorized(Roles.PUBLISHER));
        }
        if (row.template().endsWith("/closings")) {
            door.post(GATE + "openings", OPEN, authorized(Roles.PUBLISHER));
        }
    }

    private static String[] authorized(String role) {
        return role.equals(NOBODY)
                ? new String[0]
                : new String[] {"Authorization", Tokens.bearer("somebody", UNIT.value(), role)};
    }
}
