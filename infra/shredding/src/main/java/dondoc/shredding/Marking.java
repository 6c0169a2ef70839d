package dondoc.shredding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts the mark where texts are in a value.
final class Marking {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TypedTexts typed;

    Marking(TypedTexts typed) {
        this.typed = typed;
    }

    /// @param seen gets every text that is there
    /// @return the value with marks, `null` when there is nothing to mark
    byte @Nullable [] marked(byte[] value, Consumer<String> seen) {
        var json = read(value);
        if (json == null || !json.isContainer()) {
            return unreadable(value, seen);
        }
        return mark(json, seen) ? JSON.writeValueAsBytes(json) : null;
    }

    /// @return `null` for what is no JSON
    static @Nullable JsonNode read(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (JacksonException _) {
            return null;
        }
    }

    /// Of what cannot be read nothing can be kept.
    private byte @Nullable [] unreadable(byte[] value, Consumer<String> seen) {
        var mark = JSON.writeValueAsBytes(typed.mark());
        if (java.util.Arrays.equals(value, mark)) {
            return null;
        }
        seen.accept(new String(value, StandardCharsets.UTF_8));
        return mark;
    }

    private boolean mark(JsonNode node, Consumer<String> seen) {
        return switch (node) {
            case ObjectNode object -> markFields(object, seen);
            case ArrayNode array -> {
                boolean changed = false;
                for (var one : array) {
                    changed |= mark(one, seen);
                }
                yield changed;
            }
            default -> false; // a value by itself bears no name
        };
    }

    private boolean markFields(ObjectNode object, Consumer<String> seen) {
        boolean changed = false;
        for (var field : List.copyOf(object.properties())) {
            var name = field.getKey();
            var value = field.getValue();
            if (value.isString() && typed.fields().contains(name)) {
                changed |= markOne(object, name, value.stringValue(), seen);
            } else if (value.isArray() && typed.lists().contains(name)) {
                changed |= leaveOut(object, name, value, seen);
            } else if (!name.equals(TypedTexts.DECISION)) {
                changed |= mark(value, seen);
            }
        }
        return changed;
    }

    private boolean markOne(ObjectNode object, String name, String text, Consumer<String> seen) {
        if (text.equals(typed.mark())) {
            return false;
        }
        seen.accept(text);
        object.put(name, typed.mark());
        return true;
    }

    private static boolean leaveOut(
            ObjectNode object, String name, JsonNode texts, Consumer<String> seen) {
        var all = new ArrayList<JsonNode>();
        texts.forEach(all::add);
        all.stream().filter(JsonNode::isString).map(JsonNode::stringValue).forEach(seen);
        object.remove(name);
        return true;
    }
}
