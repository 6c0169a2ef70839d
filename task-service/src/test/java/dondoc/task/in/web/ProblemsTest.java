package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Reasons;
import dondoc.task.domain.Reason;
import dondoc.web.problem.Problems;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ProblemsTest {
    private static final Set<String> OF_THE_DOOR =
            Set.of(
                    "NO_UNIT_IN_TOKEN",
                    "ANOTHER_UNITS_TASK",
                    "ANOTHER_UNITS_PERSON",
                    "NO_SUCH_UNIT",
                    "NO_SUCH_PERSON",
                    "NO_UNIT_ON_THAT_DAY",
                    "UNKNOWN_UNIT_ROLE",
                    "BAD_NUMBER_OF_DAYS",
                    "BAD_TIME_SPAN",
                    "NOT_YET_READABLE",
                    "STILL_READING");

    @Test
    void every_reason_has_words_and_a_status_of_its_own() {
        var problems = Problems.load();
        assertThat(problems.codes()).containsAll(reasons()).containsAll(OF_THE_DOOR);
        assertThat(reasons())
                .allSatisfy(code -> assertThat(problems.status(code)).isBetween(400, 503));
    }

    @Test
    void no_problem_is_left_over_from_a_reason_that_is_gone() throws IOException {
        var expected = new LinkedHashSet<>(OF_THE_DOOR);
        expected.addAll(reasons());
        assertThat(expected).containsAll(own().keySet());
    }

    private static Set<String> reasons() {
        var all =
                Arrays.stream(Reason.values())
                        .map(Reason::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Arrays.stream(Reasons.class.getFields()).map(Field::getName).forEach(all::add);
        return all;
    }

    private static Map<String, Object> own() throws IOException {
        try (var in = new ClassPathResource("problems.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }
}
