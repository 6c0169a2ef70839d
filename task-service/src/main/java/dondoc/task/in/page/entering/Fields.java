package dondoc.task.in.page.entering;

import java.util.List;
import org.springframework.util.MultiValueMap;

/// The fields of a form as they were sent; one that is missing is empty.
record Fields(MultiValueMap<String, String> sent) {

    String one(String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    boolean is(String name) {
        return !one(name).isBlank();
    }

    List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    String at(String name, int place) {
        var all = all(name);
        return place < all.size() && all.get(place) != null ? all.get(place) : "";
    }
}
