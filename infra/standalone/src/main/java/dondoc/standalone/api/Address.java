package dondoc.standalone.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Builds the address of a question: a path under a door and its parameters.
public final class Address {
    private final URI door;
    private final String path;
    private final List<String> parameters = new ArrayList<>();

    private Address(URI door, String path) {
        this.door = door;
        this.path = path;
    }

    /// @param path e.g. `/api/v1/tasks`
    public static Address at(URI door, String path) {
        return new Address(door, path);
    }

    public Address with(String name, Object value) {
        parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return this;
    }

    public URI uri() {
        return door.resolve(
                parameters.isEmpty() ? path : path + "?" + String.join("&", parameters));
    }
}
