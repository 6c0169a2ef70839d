package dondoc.web;

import dondoc.eventsourcing.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Where a list goes on: the sort key of the last item shown, bound to the question it was asked
/// with, so that a cursor does not slip into another list.
///
/// @param after values of the sort key of the last item shown
public record Cursor(List<String> after) {

    private record Written(int v, int q, List<String> after) {}

    /// @param question the filters of the list in any fixed form, e.g. `unit=H26.01&class=...`
    public static String write(String question, List<String> after) {
        byte[] json = Json.write(new Written(1, question.hashCode(), after));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /// @param parts how many values the sort key has
    /// @return `null` at the beginning of the list
    /// @throws Refused `BAD_CURSOR` when it was not written for this question
    public static @Nullable Cursor read(String question, @Nullable String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) return null;
        if (cursor.length() > 2_000) throw refused();
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
            Written written = Json.MAPPER.readValue(json, Written.class);
            if (written.v() != 1 || written.q() != question.hashCode()) throw refused();
            if (written.after() == null || written.after().size() != parts) throw refused();
            return new Cursor(List.copyOf(written.after()));
        } catch (IllegalArgumentException | NullPointerException | JacksonException _) {
            throw refused();
        }
    }

    private static Refused refused() {
        return Refused.because("BAD_CURSOR").at("cursor");
    }
}
