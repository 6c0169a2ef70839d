package dondoc.benchmark;

import dondoc.standalone.api.Address;
import dondoc.standalone.api.Client;
import dondoc.standalone.api.Person;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.stack.Installation;
import dondoc.standalone.stack.Ports;
import dondoc.standalone.stack.Programs;
import dondoc.standalone.stack.Service;
import dondoc.standalone.stack.Stack;
import dondoc.standalone.stack.Stay;
import dondoc.standalone.stack.Store;
import dondoc.standalone.users.UserBook;
import dondoc.standalone.users.Users;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A stack with some units and tasks, to be asked over HTTP.
final class City implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int TASKS = 2_000;

    private final Installation installation;
    private final Stack stack;

    private City(Installation installation, Stack stack) {
        this.installation = installation;
        this.stack = stack;
    }

    /// @param services besides broker and store
    static City start(Path root, Path home, List<Service> services) {
        var installation =
                new Installation(
                        "bench",
                        new Programs(root),
                        home,
                        Ports.free(),
                        UserBook.open(home.resolve("users.json"), Installation.WITH_PAGES),
                        new Store.Embedded(),
                        false,
                        Stay.LASTING);
        var quiet = new Terminal(System.err, false);
        return new City(installation, Stack.start(installation, quiet, services));
    }

    /// Begins a day, assigns some tasks and waits until they can be read.
    ///
    /// @return the tasks' ids
    List<String> load() {
        begin();
        give("tasks", Register.rows(0, TASKS), Register.RECORDED);
        Registering.awaitReadable(this, TASKS);
        return tasks();
    }

    /// Begins the first day, with units and people.
    void begin() {
        day(Register.FIRST_DAY);
        give("units", Register.units(), Map.of());
        give("people", Register.people(), Map.of());
    }

    void day(String date) {
        Client.good(
                migration().post(at("/api/v1/clock/days"), Map.of("date", date), Map.of()),
                at("/api/v1/clock/days"));
    }

    /// @param what `units`, `people`, `tasks`
    void give(String what, String file, Map<String, String> headers) {
        var address = at("/api/v1/imports/" + what);
        Client.good(migration().postCsv(address, file, headers), address);
    }

    /// How many tasks can be read by now.
    long readable() {
        return migration().read(at("/api/v1/tasks?limit=1")).path("total").asLong();
    }

    private List<String> tasks() {
        var migration = migration();
        var tasks = new ArrayList<String>();
        var address = at("/api/v1/tasks?limit=200");
        for (var page = migration.read(address); ; page = migration.read(address)) {
            page.path("items").forEach(item -> tasks.add(item.path("id").asString()));
            var next = page.path("next");
            if (next.isNull() || next.isMissingNode()) {
                return tasks;
            }
            address =
                    Address.at(installation.doors().task(), "/api/v1/tasks")
                            .with("limit", 200)
                            .with("cursor", next.asString())
                            .uri();
        }
    }

    URI at(String path) {
        return installation.doors().task().resolve(path);
    }

    URI issuer() {
        return installation.doors().identity();
    }

    Person person(String username) {
        return new Person(username, installation.users().user(username).password());
    }

    Path data() {
        return installation.data();
    }

    Client client(String username) {
        return new Client(issuer(), person(username), PATIENCE);
    }

    private Client migration() {
        return client(Users.MIGRATION);
    }

    /// @param part e.g. `task-service`, `store`
    long pid(String part) {
        return stack.child(part).pid();
    }

    @Override
    public void close() {
        stack.close();
    }
}
