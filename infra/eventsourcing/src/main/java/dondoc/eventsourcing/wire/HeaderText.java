package dondoc.eventsourcing.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.Unreadable;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Headers as UTF-8 text.
public final class HeaderText {

    private HeaderText() {}

    public static @Nullable String of(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    public static String required(Headers headers, String name) {
        var text = of(headers, name);
        if (text == null) {
            throw new Unreadable("no header " + name, null);
        }
        return text;
    }

    static void put(Headers headers, String name, @Nullable String text) {
        if (text != null) {
            headers.add(name, text.getBytes(UTF_8));
        }
    }
}
