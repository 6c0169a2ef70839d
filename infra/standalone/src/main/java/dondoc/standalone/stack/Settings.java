package dondoc.standalone.stack;

import dondoc.standalone.users.Passwords;
import dondoc.standalone.users.User;
import dondoc.standalone.users.UserBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
        if (service == Service.IDENTITY) {
            settings.putAll(identity());
        } else {
            settings.putAll(ofTheCity(service));
        }
        var file = city.data().resolve("settings").resolve(service.label + ".properties");
        write(file, properties(settings));
        return file;
    }

    /// As the services read it: plain ASCII, whatever the names of directories are.
    static String properties(Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        var bytes = new ByteArrayOutputStream();
        try {
            properties.store(bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private Map<String, String> ofTheCity(Service service) {
        var name = service.shortName();
        var settings = new TreeMap<String, String>();
        settings.put("dondoc.issuer", city.doors().identity().toString());
        settings.put("dondoc.kafka", city.broker());
        settings.put("dondoc.partitions", String.valueOf(Installation.PARTITIONS));
        settings.put("dondoc.instance", name + "-1");
        settings.put(
                "dondoc.state-dir", city.data().resolve("state").resolve(service.label).toString());
        settings.put(
                "spring.mongodb.uri",
                city.store()
                        .database(city.ports().store(), "dondoc_%s_%s".formatted(city.id(), name)));
        // A service without its store still takes commands; and the store that comes along does not
        // know the health check's question.
        settings.put("management.health.mongodb.enabled", "false");
        settings.putAll(neighbours());
        var secret = city.users().clientSecrets().get(name);
        if (secret != null) {
            settings.put("dondoc.web.client-id", name);
            settings.put("dondoc.web.client-secret", secret);
        }
        return settings;
    }

    private Map<String, String> neighbours() {
        var doors = city.doors();
        return Map.of(
                "dondoc.web.neighbours.tasks", doors.task().resolve("/").toString(),
                "dondoc.web.neighbours.reports", doors.reporting().resolve("/").toString(),
                "dondoc.web.neighbours.lists", doors.publication().resolve("/public/").toString());
    }

    private Map<String, String> identity() {
        var directory = city.data().resolve("identity");
        var users = directory.resolve("users.json");
        var clients = directory.resolve("clients.json");
        if (!Files.exists(users)) {
            // side by side: to hash one password takes more than half a second here
            write(users, json(city.users().all().parallelStream().map(Settings::entry).toList()));
        }
        write(clients, json(clients()));
        return Map.of(
                "dondoc.identity.issuer", city.doors().identity().toString(),
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

    /// The addresses change with the ports, so this file is written at every start.
    private List<Map<String, Object>> clients() {
        var clients = new ArrayList<Map<String, Object>>();
        for (var service : Service.ofTheCity()) {
            var door = "http://localhost:" + service.port(city.ports());
            var secret = city.users().clientSecrets().get(service.shortName());
            if (secret != null) {
                clients.add(
                        Map.of(
                                "clientId",
                                service.shortName(),
                                "secretHash",
                                Passwords.digest(secret),
                                "redirectUris",
                                List.of(door + "/login/oauth2/code/dondoc"),
                                "postLogoutRedirectUris",
                                List.of(door + "/")));
            }
        }
        return clients;
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
