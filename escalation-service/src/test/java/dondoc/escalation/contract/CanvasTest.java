package dondoc.escalation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.escalation.application.Escalation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The README's lists are the ones the code has.
class CanvasTest {

    private static final Pattern TYPE = Pattern.compile("`([a-z]+\\.[a-z-]+\\.v\\d+)`");

    @Test
    void what_comes_in_is_what_we_read() throws IOException {
        assertThat(types("| Facts in")).isEqualTo(and(Escalation.facts().types()));
    }

    @Test
    void what_goes_out_is_what_we_write() throws IOException {
        var written = and(Escalation.overdue().types());
        written.addAll(Escalation.letters().types());
        assertThat(types("| Events out")).isEqualTo(written);
    }

    private static Set<String> and(List<String> types) {
        var all = new TreeSet<>(types);
        all.add("day.started.v1");
        return all;
    }

    private static Set<String> types(String row) throws IOException {
        var found = new TreeSet<String>();
        Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith(row))
                .flatMap(line -> TYPE.matcher(line).results())
                .map((MatchResult m) -> m.group(1))
                .forEach(found::add);
        return found;
    }
}
