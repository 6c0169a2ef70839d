package dondoc.publication.domain.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON whose bytes depend on the value alone: keys in the order given, two spaces, `\n`, only the
/// escapes JSON demands, a line end at the end. Texts, whole numbers, truth values, lists, objects.
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    public static String of(Map<String, ?> object) {
        var json = new CanonicalJson();
        json.value(object, "");
        return json.out.append('\n').toString();
    }

    private void value(@Nullable Object value, String indent) {
        switch (value) {
            case null -> out.append("null");
            case String text -> text(text);
            case Integer number -> out.append((int) number);
            case Boolean truth -> out.append((boolean) truth);
            case List<?> list -> list(list, indent);
            case Map<?, ?> object -> object(object, indent);
            default -> throw new IllegalArgumentException("no form for " + value.getClass());
        }
    }

    private void list(List<?> list, String indent) {
        var separator = "";
        out.append('[');
        for (var item : list) {
            out.append(separator).append('\n').append(indent).append("  ");
            value(item, indent + "  ");
            separator = ",";
        }
        close(list.isEmpty(), indent, ']');
    }

    private void object(Map<?, ?> object, String indent) {
        var separator = "";
        out.append('{');
        for (var entry : object.entrySet()) {
            out.append(separator).append('\n').append(indent).append("  ");
            text(String.valueOf(entry.getKey()));
            out.append(": ");
            value(entry.getValue(), indent + "  ");
            separator = ",";
        }
        close(object.isEmpty(), indent, '}');
    }

    private void close(boolean empty, String indent, char bracket) {
        if (!empty) {
            out.append('\n').append(indent);
        }
        out.append(bracket);
    }

    private void text(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
