package dondoc.standalone.stack;

import dondoc.standalone.console.Trouble;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// Where the read models are kept.
public sealed interface Store {

    /// The store that comes along, a file in the data directory.
    record Embedded() implements Store {}

    /// A `mongod` found on this machine, started on the data directory.
    record LocalMongod(Path executable) implements Store {}

    /// Somebody's own, e.g. `mongodb://user:secret@db:27017/?replicaSet=rs0`.
    record Elsewhere(String uri) implements Store {
        private static final Pattern CONNECTION =
                Pattern.compile("(mongodb(?:\\+srv)?://)([^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

        /// The same server and options, another database; a user stays known where he was.
        private String database(String name) {
            var parts = CONNECTION.matcher(uri);
            if (!parts.matches()) {
                throw new Trouble("MONGODB_URI is not a connection string: mongodb://host:port.");
            }
            var options = parts.group(4) == null ? "" : parts.group(4);
            if (parts.group(2).contains("@") && !options.contains("authSource=")) {
                var unnamed = parts.group(3) == null || parts.group(3).isEmpty();
                var source = "authSource=" + (unnamed ? "admin" : parts.group(3));
                options = options.isEmpty() ? source : options + "&" + source;
            }
            return parts.group(1)
                    + parts.group(2)
                    + "/"
                    + name
                    + (options.isEmpty() ? "" : "?" + options);
        }
    }

    /// `MONGODB_URI` where it is set, a `mongod` on the `PATH` where there is one, else the one that
    /// comes along.
    static Store found(Map<String, String> environment) {
        var uri = environment.getOrDefault("MONGODB_URI", "");
        if (!uri.isBlank()) {
            return new Elsewhere(uri);
        }
        for (var directory : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            var mongod = Path.of(directory.isEmpty() ? "." : directory, "mongod");
            if (Files.isExecutable(mongod)) {
                return new LocalMongod(mongod);
            }
        }
        return new Embedded();
    }

    /// The address of one database.
    default String database(int port, String name) {
        return switch (this) {
            case Embedded _, LocalMongod _ -> "mongodb://localhost:%d/%s".formatted(port, name);
            case Elsewhere elsewhere -> elsewhere.database(name);
        };
    }
}
