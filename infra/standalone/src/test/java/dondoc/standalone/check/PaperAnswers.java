package dondoc.standalone.check;

import dondoc.standalone.city.PaperCity;
import dondoc.standalone.city.PaperCity.Asked;
import dondoc.standalone.city.PaperCity.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Services whose answers are those of an `expected.json`, in pages of 400.
final class PaperAnswers implements PaperCity.Mouth {
    private static final int PAGE = 400;
    private static final Pattern PARAMETER = Pattern.compile("(asOf|cursor)=([^&]+)");
    private final ObjectNode truth;

    PaperAnswers(ObjectNode truth) {
        this.truth = truth;
    }

    @Override
    public Told answer(Asked asked) {
        var path = asked.path().replaceAll("\\?.*", "");
        return switch (path) {
            case "/api/v1/tasks" -> page(tasks(), parameter(asked, "cursor"));
            case "/api/v1/episodes" -> page(episodes(), parameter(asked, "cursor"));
            case "/api/v1/classes" -> Told.good(truth.at("/classes/" + parameter(asked, "asOf")));
            case "/api/v1/overdue" -> Told.good(overdue(String.valueOf(parameter(asked, "asOf"))));
            default ->
                    Told.good(
                            truth.at("/quarters/" + path.replaceAll(".*quarters/(.*)/late", "$1")));
        };
    }

    private List<Object> tasks() {
        var tasks = new ArrayList<Object>();
        truth.path("due")
                .forEachEntry((key, due) -> {
                    var task = named(key);
                    task.put("originalDue", due);
                    tasks.add(task);
                });
        return tasks;
    }

    private List<Object> episodes() {
        var items = new ArrayList<Object>();
        truth.path("episodes")
                .forEachEntry((key, episodes) -> {
                    for (int at = 0; at < episodes.size(); at++) {
                        var item = named(key);
                        item.put("episode", at + 1);
                        item.put("since", episodes.get(at).get(0));
                        item.put("ended", episodes.get(at).get(1));
                        item.put("reason", episodes.get(at).get(2));
                        items.add(item);
                    }
                });
        return items;
    }

    private Map<String, Object> overdue(String day) {
        var units = new LinkedHashMap<String, Object>();
        truth.path("overdue_by_week")
                .path(day)
                .forEachEntry((unit, tasks) ->
                        units.put(
                                unit,
                                tasks.valueStream()
                                        .map(JsonNode::asString)
                                        .map(PaperAnswers::named)
                                        .toList()));
        return Map.of("asOf", day, "units", units);
    }

    private static Map<String, Object> named(String key) {
        var parts = key.split("\\|", -1);
        var named = new LinkedHashMap<String, Object>();
        named.put("number", parts[0]);
        named.put("year", Integer.valueOf(parts[1]));
        named.put("clause", parts[2]);
        return named;
    }

    private static Told page(List<Object> all, @Nullable String cursor) {
        var from = cursor == null ? 0 : Integer.parseInt(cursor);
        var to = Math.min(all.size(), from + PAGE);
        var page = new LinkedHashMap<String, Object>();
        page.put("items", all.subList(from, to));
        page.put("next", to == all.size() ? null : String.valueOf(to));
        page.put("total", all.size());
        return Told.good(page);
    }

    private static @Nullable String parameter(Asked asked, String name) {
        return PARAMETER
                .matcher(asked.path())
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElse(null);
    }
}
