package dondoc.eventsourcing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// Which record stands for which type on the wire: no Java class name leaves the process.
///
/// @param <T> the sealed type of the messages
public final class Vocabulary<T> {

    /// An upcaster turns the body of an old version into the body of the version after it.
    private record Old(String next, UnaryOperator<ObjectNode> upcaster) {}

    private final Map<String, Class<? extends T>> forms = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<String, Old> old = new LinkedHashMap<>();

    /// @param type e.g. `task.assigned.v1`
    public Vocabulary<T> with(String type, Class<? extends T> form) {
        if (forms.put(type, form) != null || names.put(form, type) != null) {
            throw new IllegalArgumentException("named twice: " + type + " / " + form.getName());
        }
        return this;
    }

    /// @param type a type that is no longer written, e.g. `task.assigned.v1`
    /// @param next the type its body is turned into, e.g. `task.assigned.v2`
    public Vocabulary<T> upcasting(String type, String next, UnaryOperator<ObjectNode> upcaster) {
        old.put(type, new Old(next, upcaster));
        return this;
    }

    public boolean knows(String type) {
        return forms.containsKey(type) || old.containsKey(type);
    }

    public boolean names(Object message) {
        return names.containsKey(message.getClass());
    }

    /// @throws IllegalArgumentException for a message this vocabulary does not name
    public String typeOf(Object message) {
        return Optional.ofNullable(names.get(message.getClass()))
                .orElseThrow(
                        () -> new IllegalArgumentException("no type for " + message.getClass()));
    }

    /// @throws Unreadable for a type that is not known or a body that does not fit
    public T read(String type, byte[] body) {
        try {
            var form = forms.get(type);
            return form == null
                    ? readOld(type, body)
                    : Objects.requireNonNull(Json.MAPPER.readValue(body, form));
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw Unreadable.because("not a " + type, e);
        }
    }

    private T readOld(String type, byte[] body) {
        var json = (ObjectNode) Json.MAPPER.readTree(body);
        var current = type;
        for (var o = old.get(current); o != null; o = old.get(current)) {
            json = o.upcaster().apply(json);
            current = o.next();
        }
        var form = forms.get(current);
        if (form == null) {
            throw new Unreadable("unknown type " + type, null);
        }
        return Json.MAPPER.treeToValue(json, form);
    }

    public byte[] write(T message) {
        return Json.write(message);
    }

    /// Types that are written today, in the order they were named.
    public List<String> types() {
        return List.copyOf(forms.keySet());
    }

    /// The record form of a type that is written today.
    public Optional<Class<? extends T>> formOf(String type) {
        return Optional.ofNullable(forms.get(type));
    }
}
