package dondoc.standalone.stack;

import dondoc.standalone.api.Doors;
import dondoc.standalone.users.Users;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// One city on one machine.
///
/// @param id tells its databases from those of another installation in the same store
/// @param data everything it keeps
/// @param fsync flush on every append to the broker
/// @param stay how long it is meant to be up
public record Installation(
        String id,
        Programs programs,
        Path data,
        Ports ports,
        Users users,
        Store store,
        boolean fsync,
        Stay stay) {

    /// Partitions of every topic; fixed for the life of an installation.
    static final int PARTITIONS = 4;

    /// Services whose pages people sign in to.
    public static final List<String> WITH_PAGES =
            List.of("task", "escalation", "reporting", "publication");

    public Doors doors() {
        return new Doors(
                at(ports.task()),
                at(ports.escalation()),
                at(ports.reporting()),
                at(ports.publication()),
                at(ports.identity()));
    }

    public String broker() {
        return "localhost:" + ports.broker();
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
