package dondoc.reporting.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dondoc.reporting.application.PeriodRules;
import dondoc.reporting.domain.ClosePeriod;
import dondoc.reporting.domain.Closing;
import dondoc.reporting.domain.Period;
import dondoc.reporting.domain.PeriodClosed;
import dondoc.reporting.domain.ReportingPolicies;
import dondoc.reporting.domain.Tally;
import dondoc.reporting.domain.TaskFact;
import dondoc.reporting.domain.TaskHistory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our own promises: schemas, examples, and what is really written.
class ReportContractTest {

    private static final Examples CONTRACT = new Examples("report");

    static List<Examples.Example> examples() {
        return CONTRACT.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_once_given_never_changes(Examples.Example example)
            throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(example.body());
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(example.sha256());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_fits_its_schema(Examples.Example example) {
        assertThat(faults(example.type(), text(example.body()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_of_ours_can_be_read_back_and_sums(Examples.Example example) {
        if (!PeriodRules.events().knows(example.type())) {
            assertThat(example.type()).isEqualTo("day.started.v1");
            return;
        }
        var closed = PeriodRules.events().read(example.type(), example.body());
        assertThat(closed.figures().check().mismatches()).isEmpty();
        assertThat(faults(example.type(), text(PeriodRules.events().write(closed)))).isEmpty();
    }

    @Test
    void every_type_written_has_a_schema_and_an_example_and_stands_in_the_catalogue() {
        var catalogue = text(CONTRACT.bytes("asyncapi.yaml"));
        for (var type : PeriodRules.events().types()) {
            assertThat(examples()).extracting(Examples.Example::type).contains(type);
            assertThat(catalogue).contains("$ref: schemas/" + type + ".json");
        }
    }

    @Test
    void what_is_really_written_fits_the_schema() {
        var day = LocalDate.of(2026, 9, 29);
        var task =
                new TaskHistory(
                        "t",
                        "H26.33",
                        LocalDate.of(2025, 12, 30),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2025, 12, 30),
                        List.of(new TaskFact.Withdrawn(day, day)));
        var wish =
                new ClosePeriod(
                        ReportingPolicies.DEFAULT.cutOffOn(day).getFirst(),
                        Tally.of(List.of(task), day));
        var accepted = (Closing.Accepted) Period.running().decide(wish);
        PeriodClosed event = accepted.events().getFirst();
        var written = text(PeriodRules.events().write(event));
        assertThat(faults("period.closed.v1", written)).isEmpty();
        assertThat(written).contains("\"units\":{\"H26.33\":{\"WITHDRAWN\":1}}");
        assertThat(PeriodRules.events().read("period.closed.v1", PeriodRules.events().write(event)))
                .isEqualTo(event);
    }

    @Test
    void the_schema_finds_what_is_wrong() {
        var week = text(CONTRACT.bytes("examples/period.closed.v1/week.json"));
        assertThat(faults("period.closed.v1", week.replace("W2026-40", "2026-W40"))).isNotEmpty();
        assertThat(faults("period.closed.v1", week.replace("OPEN_OVERDUE", "LATE"))).isNotEmpty();
        assertThat(faults("period.closed.v1", week.replace("\"assigned\": 9,", ""))).isNotEmpty();
    }

    @Test
    void the_command_is_read_as_it_was_written() {
        var day = LocalDate.of(2026, 9, 29);
        var wish =
                new ClosePeriod(
                        ReportingPolicies.DEFAULT.cutOffOn(day).getFirst(),
                        Tally.of(List.of(), day));
        var commands = PeriodRules.commands();
        assertThat(commands.read("period.close.v1", commands.write(wish))).isEqualTo(wish);
    }

    private static List<String> faults(String type, String body) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(CONTRACT.bytes("schemas/" + type + ".json")))
                .validate(
                        body,
                        InputFormat.JSON,
                        (Consumer<ExecutionContext>) ReportContractTest::strictly)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void strictly(ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
