package dondoc.standalone.check;

import dondoc.standalone.api.Client;
import dondoc.standalone.api.Doors;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.player.Played;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the services' answers against `expected.json`, one section after the other.
public final class Comparison {
    private static final int SHOWN = 5;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Answers answers;
    private final Expected expected;
    private final Terminal terminal;
    private final Settling settling;
    private final Map<Section, List<String>> known = new EnumMap<>(Section.class);

    /// @param client somebody with the role `task-force`
    /// @param patience how long an answer may go on changing, or stay different, while the services
    ///     are still reading what happened
    public Comparison(
            Client client, Doors doors, Expected expected, Terminal terminal, Duration patience) {
        this.answers = new Answers(client, doors);
        this.expected = expected;
        this.terminal = terminal;
        this.settling = new Settling(patience);
    }

    /// Waits until every service has heard of a day; says so when one does not.
    ///
    /// @param patience from now on
    public void await(LocalDate day, Duration patience) {
        var quarter = "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        if (!Settling.until(() -> answers.haveHeardOf(day, quarter), patience)) {
            terminal.line(
                    "Not every service has heard of %s; compared nevertheless.".formatted(day));
        }
    }

    /// Asks now for what would go on changing with the days after the log.
    public void atTheEndOfTheLog() {
        for (var section : Section.AS_KNOWN_AT_THE_END_OF_THE_LOG) {
            if (expected.sections().has(section.label)) {
                known.put(section, differences(section, Optional.empty()));
            }
        }
    }

    /// Writes one line for each section, `ok` or the first differences.
    ///
    /// @return whether all are there and equal
    public boolean equal(Played played) {
        var equal = true;
        for (var section : Section.all()) {
            if (expected.sections().has(section.label)) {
                equal &=
                        told(
                                section,
                                known.computeIfAbsent(
                                        section, one -> differences(one, Optional.of(played))));
            } else if (section.required) {
                terminal.line("%-16s not compared: not in expected.json".formatted(section.label));
                equal = false;
            }
        }
        return equal;
    }

    private boolean told(Section section, List<String> differences) {
        if (differences.isEmpty()) {
            terminal.line("%-16s ok".formatted(section.label));
            return true;
        }
        terminal.line(
                "%-16s %d %s"
                        .formatted(
                                section.label,
                                differences.size(),
                                differences.size() == 1 ? "difference" : "differences"));
        differences.stream().limit(SHOWN).forEach(line -> terminal.line("    " + line));
        if (differences.size() > SHOWN) {
            terminal.line("    and %d more".formatted(differences.size() - SHOWN));
        }
        return false;
    }

    private List<String> differences(Section section, Optional<Played> played) {
        var wanted = expected.sections().path(section.label);
        var answer = answer(section, wanted, played);
        return settling.differences(
                section == Section.REJECTED ? JSON.valueToTree(Answers.rejected(wanted)) : wanted,
                () -> JSON.valueToTree(answer.get()));
    }

    private Supplier<Object> answer(Section section, JsonNode wanted, Optional<Played> played) {
        Collection<String> asked = wanted.isObject() ? wanted.propertyNames() : List.of();
        var names = TaskNames.in(wanted);
        return switch (section) {
            case ROWS -> () -> played.orElseThrow().rows();
            case LOG_LINES -> () -> played.orElseThrow().happenings();
            case ACCEPTED -> () -> answers.due(names).size();
            case REJECTED -> () -> Answers.rejected(played.orElseThrow());
            case DUE -> () -> answers.due(names);
            case CLASSES -> () -> answers.classes(asked);
            case OVERDUE_BY_WEEK -> () -> answers.overdue(asked, names);
            case QUARTERS -> () -> answers.quarters(asked);
            case EPISODES -> () -> answers.episodes(names);
        };
    }
}
