package dondoc.standalone.check;

import dondoc.standalone.register.TaskKey;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How one section of `expected.json` spells its tasks. What a service calls the same task in
/// another spelling is read under the name the file uses.
final class TaskNames {
    private final Map<TaskKey, String> spelt = new HashMap<>();

    /// @param section an object by task, or lists of tasks anywhere below
    static TaskNames in(JsonNode section) {
        var names = new TaskNames();
        names.collect(section);
        return names;
    }

    private void collect(JsonNode node) {
        if (node.isString()) {
            learn(node.asString());
        } else {
            node.forEachEntry((name, _) -> learn(name));
            node.forEach(this::collect);
        }
    }

    private void learn(String text) {
        if (text.contains("|")) {
            spelt.putIfAbsent(TaskKey.of(text), text);
        }
    }

    /// @param task with `number`, `year`, `clause`
    String of(JsonNode task) {
        var number = task.path("number").asString();
        var year = task.path("year").asString();
        var clause = task.path("clause").asString();
        return spelt.getOrDefault(
                new TaskKey(number, year, clause), "%s|%s|%s".formatted(number, year, clause));
    }
}
