package dondoc.endtoend;

import dondoc.standalone.api.Client;
import dondoc.standalone.api.Doors;
import dondoc.standalone.api.Person;
import dondoc.standalone.check.Expected;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.player.Played;
import dondoc.standalone.player.Player;
import dondoc.standalone.player.Progress;
import dondoc.standalone.register.Register;
import dondoc.standalone.stack.Child;
import dondoc.standalone.stack.Installation;
import dondoc.standalone.stack.Ports;
import dondoc.standalone.stack.Programs;
import dondoc.standalone.stack.Stack;
import dondoc.standalone.stack.Stay;
import dondoc.standalone.stack.Store;
import dondoc.standalone.stack.Trees;
import dondoc.standalone.users.UserBook;
import dondoc.standalone.users.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The one running city of this module's tests. Ends with the process of the tests.
final class City {
    private static final Path SHIPPED = Path.of("../standalone/sample");
    static final Path SAMPLE = SHIPPED.resolve("register-2026");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Installation installation;
    private final Stack stack;
    private final Played played;

    private City(Installation installation, Stack stack, Played played) {
        this.installation = installation;
        this.stack = stack;
        this.played = played;
    }

    /// Started and loaded at the first call.
    static City running() {
        return Only.CITY;
    }

    private static final class Only {
        private static final City CITY = start();
    }

    private static City start() {
        var register = Register.read(SAMPLE, SHIPPED);
        var installation =
                new Installation(
                        "e2e",
                        new Programs(Path.of("../..")),
                        emptied(Path.of("target/city").toAbsolutePath()),
                        Ports.free(),
                        UserBook.open(
                                Path.of("target/city/users.json").toAbsolutePath(),
                                Installation.WITH_PAGES),
                        new Store.Embedded(),
                        false,
                        Stay.BRIEF);
        var stack = Stack.start(installation, Terminal.standard());
        var played =
                new Player(
                                client(installation, Users.MIGRATION),
                                installation.doors().task(),
                                new Progress(Terminal.standard()))
                        .play(register, Expected.read(SAMPLE).end(register.span()));
        return new City(installation, stack, played);
    }

    private static Path emptied(Path directory) {
        try {
            Trees.delete(directory);
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Client client(Installation installation, String username) {
        return new Client(
                installation.doors().identity(), person(installation, username), PATIENCE);
    }

    private static Person person(Installation installation, String username) {
        return new Person(username, installation.users().user(username).password());
    }

    /// Somebody who does not take "away" for an answer.
    Client patient(String username) {
        return client(installation, username);
    }

    /// Somebody who hears every answer as it is.
    Caller caller(String username) {
        return new Caller(installation.doors().identity(), person(installation, username));
    }

    Person person(String username) {
        return person(installation, username);
    }

    Doors doors() {
        return installation.doors();
    }

    Played played() {
        return played;
    }

    /// e.g. `broker`
    Child process(String name) {
        return stack.child(name);
    }
}
