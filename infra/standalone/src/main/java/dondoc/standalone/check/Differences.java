package dondoc.standalone.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What two answers of the same form differ in. Objects are compared by name, lists of texts as bags,
/// other lists by position; a name with nothing under it is as good as no name, and so is a count of
/// zero.
final class Differences {
    private Differences() {}

    /// One line for each difference, in the order of their paths.
    static List<String> between(JsonNode expected, JsonNode answered) {
        var wanted = leaves(expected);
        var got = leaves(answered);
        var paths = new TreeSet<>(wanted.keySet());
        paths.addAll(got.keySet());
        var lines = new ArrayList<String>();
        for (var path : paths) {
            var want = wanted.getOrDefault(path, "nothing");
            var is = got.getOrDefault(path, "nothing");
            if (!want.equals(is)) {
                lines.add(
                        "%s: expected %s, answered %s"
                                .formatted(path.isEmpty() ? "all of it" : path, want, is));
            }
        }
        return lines;
    }

    private static Map<String, String> leaves(JsonNode node) {
        var leaves = new TreeMap<String, String>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> collect(below(path, name), value, leaves));
        } else if (node.isArray() && node.valueStream().allMatch(JsonNode::isString)) {
            node.forEach(text -> count(below(path, text.asString()), leaves));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                element(below(path, "#" + (at + 1)), node.get(at), leaves);
            }
        } else if (!(node.isNumber() && node.asLong() == 0)) {
            leaves.put(path, node.toString());
        }
    }

    /// A list within a list is a record of fixed form, such as an episode: one leaf.
    private static void element(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isArray()) {
            leaves.put(path, node.toString());
        } else {
            collect(path, node, leaves);
        }
    }

    private static void count(String path, Map<String, String> leaves) {
        leaves.merge(path, "1 time", (before, _) -> (times(before) + 1) + " times");
    }

    private static int times(String count) {
        return Integer.parseInt(count.substring(0, count.indexOf(' ')));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + " > " + name;
    }
}
