package dondoc.standalone.check;

import dondoc.standalone.api.Address;
import dondoc.standalone.api.Client;
import dondoc.standalone.api.Doors;
import dondoc.standalone.api.Pages;
import dondoc.standalone.player.Played;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the services say through their public doors, in the form of `expected.json`.
final class Answers {
    private final Client client;
    private final Doors doors;

    /// @param client somebody who may read everything: the Task Force
    Answers(Client client, Doors doors) {
        this.client = client;
        this.doors = doors;
    }

    /// In no order, `stt` and reason in one text.
    static List<String> rejected(Played played) {
        return played.refusedRows().stream().map(row -> refusal(row.stt(), row.reason())).toList();
    }

    /// @param listed as in `expected.json`
    static List<String> rejected(JsonNode listed) {
        return listed.valueStream()
                .map(row -> refusal(row.path("stt").asString(""), row.path("reason").asString("")))
                .toList();
    }

    private static String refusal(String stt, String reason) {
        var number = stt.strip();
        return "STT %s %s".formatted(number.replaceFirst("^0+(?=\\d+$)", ""), reason);
    }

    /// Two tasks of one name are both told, the second under a name nobody expects.
    Map<String, @Nullable String> due(TaskNames names) {
        var due = new HashMap<String, @Nullable String>();
        Pages.walk(
                client,
                doors.task(),
                "/api/v1/tasks",
                task -> {
                    var name = names.of(task);
                    due.put(
                            due.containsKey(name)
                                    ? name + " again, " + task.path("id").asString("")
                                    : name,
                            task.path("originalDue").asStringOpt().orElse(null));
                });
        return due;
    }

    /// @param days ISO dates
    Map<String, Object> classes(Collection<String> days) {
        var classes = new TreeMap<String, Object>();
        for (var day : days) {
            var answer =
                    client.read(
                            Address.at(doors.reporting(), "/api/v1/classes")
                                    .with("asOf", day)
                                    .uri());
            classes.put(day, Map.of("total", answer.path("total"), "units", answer.path("units")));
        }
        return classes;
    }

    /// @param days ISO dates
    Map<String, Object> overdue(Collection<String> days, TaskNames names) {
        var overdue = new TreeMap<String, Object>();
        for (var day : days) {
            var answer =
                    client.read(
                            Address.at(doors.escalation(), "/api/v1/overdue")
                                    .with("asOf", day)
                                    .uri());
            var units = new TreeMap<String, Object>();
            answer.path("units")
                    .forEachEntry((unit, tasks) ->
                            units.put(unit, tasks.valueStream().map(names::of).toList()));
            overdue.put(day, units);
        }
        return overdue;
    }

    /// Whether every service has heard of a day.
    ///
    /// @param quarter of the day, e.g. `2026-Q3`
    boolean haveHeardOf(LocalDate day, String quarter) {
        var asked =
                Stream.of(
                        Address.at(doors.reporting(), "/api/v1/classes").with("asOf", day),
                        Address.at(doors.escalation(), "/api/v1/overdue").with("asOf", day));
        var published =
                Address.at(doors.publication(), "/api/v1/quarters/" + quarter + "/late").uri();
        return asked.allMatch(address -> client.get(address.uri()).good())
                && client.get(published).body().path("asOf").asString("").compareTo(day.toString())
                        >= 0;
    }

    /// @param quarters e.g. `2026-Q3`
    Map<String, Object> quarters(Collection<String> quarters) {
        var late = new TreeMap<String, Object>();
        for (var quarter : quarters) {
            var answer =
                    client.read(
                            Address.at(doors.publication(), "/api/v1/quarters/" + quarter + "/late")
                                    .uri());
            late.put(
                    quarter,
                    Map.of("units", answer.path("units"), "people", answer.path("people")));
        }
        return late;
    }

    /// Oldest first, as `[since, ended, reason]`.
    Map<String, List<List<@Nullable String>>> episodes(TaskNames names) {
        var numbered = new HashMap<String, TreeMap<Integer, List<@Nullable String>>>();
        Pages.walk(
                client,
                doors.escalation(),
                "/api/v1/episodes",
                item ->
                        numbered.computeIfAbsent(names.of(item), _ -> new TreeMap<>())
                                .put(
                                        item.path("episode").asInt(),
                                        Arrays.asList(
                                                item.path("since").asString(),
                                                item.path("ended").asStringOpt().orElse(null),
                                                item.path("reason").asString())));
        var episodes = new TreeMap<String, List<List<@Nullable String>>>();
        numbered.forEach(
                (task, byNumber) -> episodes.put(task, new ArrayList<>(byNumber.values())));
        return episodes;
    }
}
