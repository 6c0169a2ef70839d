package dondoc.reporting.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The README's canvas, held against the contract.
class CanvasTest {

    @Test
    void the_canvas_lists_the_events_of_the_contract_and_no_others() throws IOException {
        var canvas = Files.readString(Path.of("README.md"));
        var out =
                canvas.lines().filter(l -> l.contains("**Events out**")).findFirst().orElseThrow();
        var types = new Examples("report").all().stream().map(Examples.Example::type).distinct();
        assertThat(Pattern.compile("[a-z.-]+\\.v\\d").matcher(out).results())
                .extracting(MatchResult::group)
                .containsExactlyInAnyOrderElementsOf(types.toList());
    }
}
