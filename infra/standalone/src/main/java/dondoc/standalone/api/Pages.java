package dondoc.standalone.api;

import java.net.URI;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// A list that comes in pages, walked from its first item to its last.
public final class Pages {
    private static final int LIMIT = 500;

    private Pages() {}

    public static void walk(Client client, URI door, String path, Consumer<JsonNode> item) {
        var cursor = "";
        do {
            var address = Address.at(door, path).with("limit", LIMIT);
            if (!cursor.isEmpty()) {
                address.with("cursor", cursor);
            }
            var page = client.read(address.uri());
            page.path("items").forEach(item);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
    }
}
