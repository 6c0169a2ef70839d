package dondoc.standalone.stack;

import dondoc.standalone.users.User;
import dondoc.standalone.users.UserBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// The settings files the services read; a person can look at them in the data directory.
final class Settings {
    private final Installation city;

    Settings(Installation city) {
        this.city = city;
    }

    /// Writes a service's settings.
    ///
    /// @return the file
    Path of(Service service) {
        var settings = new TreeMap<String, String>();
        settings.put("server.port", String.valueOf(service.port(city.ports())));
        settings.put("server.address", "127.0.0.1");
        settings.put("dondoc.issuer", city.doors().identity().toString());
        if (service == Service.IDENTITY) {
            settings.putAll(identity());
        } else {
            settings.putAll(ofTheCity(service));
        }
        var file = city.data().resolve("settings").resolve(service.label + ".properties");
        var text = new StringBuilder();
        settings.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        write(file, text.toString());
        return file;
    }

    private Map<String, String> ofTheCity(Service service) {
        return Map.of(
                "dondoc.kafka",
                city.broker(),
                "dondoc.partitions",
                String.valueOf(Installation.PARTITIONS),
                "dondoc.state-dir",
                city.data().resolve("state").resolve(service.label).toString(),
                "dondoc.instance",
                service.shortName() + "-1",
                "spring.mongodb.uri",
                city.store()
                        .database(
                                city.ports().store(),
                                "dondoc_%s_%s".formatted(city.id(), service.shortName())));
    }

    private Map<String, String> identity() {
        var directory = city.data().resolve("identity");
        var users = directory.resolve("users.json");
        var clients = directory.resolve("clients.json");
        if (!Files.exists(users)) {
            write(users, json(city.users().all().stream().map(Settings::entry).toList()));
        }
        write(clients, json(clients()));
        return Map.of(
                "dondoc.identity.users-file", users.toString(),
                "dondoc.identity.clients-file", clients.toString(),
                "dondoc.identity.key-file", directory.resolve("signing-key.json").toString());
    }

    private static Map<String, Object> entry(User user) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("username", user.username());
        entry.put("passwordHash", user.passwordHash());
        entry.put("sub", user.subject());
        entry.put("name", user.name());
        entry.put("roles", user.roles());
        user.unit().ifPresent(unit -> entry.put("unit", unit));
        return entry;
    }

    private List<Map<String, Object>> clients() {
        return new ArrayList<>();
    }

    private static String json(Object value) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private static void write(Path file, String text) {
        try {
            UserBook.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
