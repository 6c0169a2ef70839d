package dondoc.task.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.NewDay;
import dondoc.task.application.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The README's lists are the lists of the code.
class CanvasTest {
    private static final Pattern TYPE = Pattern.compile("`([a-z]+\\.[a-z-]+\\.v[0-9]+)`");

    @Test
    void the_canvas_names_every_command_and_event_and_no_other() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(types(section(readme, "### Commands in"))).isEqualTo(commands());
        assertThat(types(section(readme, "### Events out"))).isEqualTo(events());
    }

    private static String section(String readme, String heading) {
        var from = readme.indexOf(heading);
        return readme.substring(from, readme.indexOf("\n###", from + 1));
    }

    private static Set<String> types(String text) {
        return TYPE.matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> commands() {
        var types = new TreeSet<String>();
        Definition.kinds().forEach(k -> types.addAll(k.commands().types()));
        return types;
    }

    private static Set<String> events() {
        var types = new TreeSet<String>(Set.of(NewDay.TYPE));
        Definition.kinds().forEach(k -> types.addAll(k.events().types()));
        return types;
    }
}
