package dondoc.standalone.check;

import dondoc.standalone.api.Client;
import dondoc.standalone.api.Doors;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.player.Played;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the services' answers against `expected.json`, one section after the other.
public final class Comparison {
    private static final int SHOWN = 5;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Answers answers;
    private final Played played;
    private final Terminal terminal;
    private final Settling settling;

    /// @param client somebody with the role `task-force`
    /// @param patience how long an answer may go on changing, or stay different, while the services
    ///     are still reading what happened
    public Comparison(
            Client client, Doors doors, Played played, Terminal terminal, Duration patience) {
        this.answers = new Answers(client, doors);
        this.played = played;
        this.terminal = terminal;
        this.settling = new Settling(patience);
    }

    /// Writes one line for each section, `ok` or the first differences.
    ///
    /// @return whether all are equal
    public boolean equal(Expected expected) {
        var equal = true;
        for (var section : expected.sections().properties()) {
            equal &= compare(section.getKey(), section.getValue());
        }
        return equal;
    }

    private boolean compare(String name, JsonNode expected) {
        var differences =
                settling.differences(
                        expected, () -> JSON.valueToTree(answer(name, expected).get()));
        if (differences.isEmpty()) {
            terminal.line("%-16s ok".formatted(name));
            return true;
        }
        terminal.line("%-16s %d differences".formatted(name, differences.size()));
        differences.stream().limit(SHOWN).forEach(line -> terminal.line("    " + line));
        if (differences.size() > SHOWN) {
            terminal.line("    and %d more".formatted(differences.size() - SHOWN));
        }
        return false;
    }

    private Supplier<Object> answer(String section, JsonNode expected) {
        Collection<String> asked = expected.isObject() ? expected.propertyNames() : List.of();
        return switch (section) {
            case "rows" -> played::rows;
            case "log_lines" -> played::happenings;
            case "accepted" -> () -> answers.due().size();
            case "rejected" -> () -> Answers.rejected(played);
            case "due" -> answers::due;
            case "classes" -> () -> answers.classes(asked);
            case "overdue_by_week" -> () -> answers.overdue(asked);
            case "quarters" -> () -> answers.quarters(asked);
            case "episodes" -> answers::episodes;
            default -> () -> "this section is not known";
        };
    }
}
