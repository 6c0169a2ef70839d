package dondoc.task.in.edxml;

import dondoc.task.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An element of a message: its own words and the elements in it.
final class Part {
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    /// @param name local name
    Part(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    int length() {
        return text.length();
    }

    void say(String more) {
        text.append(more);
    }

    void add(Part part) {
        parts.add(part);
    }

    /// The first element at a path of names.
    Optional<Part> at(String... path) {
        var here = Optional.of(this);
        for (var step : path) {
            here = here.flatMap(p -> p.all(step).stream().findFirst());
        }
        return here;
    }

    List<Part> all(String called) {
        return parts.stream().filter(p -> p.name.equals(called)).toList();
    }

    /// What the first element at a path says, cleaned; `null` when it is not there or empty.
    @Nullable String words(String... path) {
        return at(path).map(p -> Words.clean(p.text.toString()))
                .filter(t -> !t.isEmpty())
                .orElse(null);
    }
}
