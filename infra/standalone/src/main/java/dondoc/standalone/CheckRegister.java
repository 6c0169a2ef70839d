package dondoc.standalone;

import dondoc.standalone.api.Client;
import dondoc.standalone.api.Person;
import dondoc.standalone.check.Comparison;
import dondoc.standalone.check.Expected;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.console.Trouble;
import dondoc.standalone.player.Played;
import dondoc.standalone.player.Player;
import dondoc.standalone.player.Progress;
import dondoc.standalone.register.Register;
import dondoc.standalone.stack.Installation;
import dondoc.standalone.stack.Ports;
import dondoc.standalone.stack.Programs;
import dondoc.standalone.stack.Stack;
import dondoc.standalone.stack.Store;
import dondoc.standalone.stack.Trees;
import dondoc.standalone.users.UserBook;
import dondoc.standalone.users.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `infra/check-register`: plays a register on a stack of its own and holds the answers against its
/// `expected.json`.
final class CheckRegister {
    private static final String USAGE =
            "infra/check-register DIR [--keep]: DIR holds task-register.csv, people.csv, task-log.csv, expected.json; --keep leaves the data directory.";
    private static final String KEEP = "--keep";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final Terminal terminal;
    private final Path root;

    CheckRegister(Terminal terminal, Path root) {
        this.terminal = terminal;
        this.root = root;
    }

    /// @return 0 when every section is equal, 1 when not, 2 when nothing could be tried
    int run(List<String> arguments) {
        var directories = arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
        var options = arguments.stream().filter(argument -> argument.startsWith("-")).toList();
        if (directories.size() != 1 || !List.of(KEEP).containsAll(options)) {
            System.err.println(USAGE);
            return 2;
        }
        Register register;
        Expected expected;
        try {
            var directory = Path.of(directories.getFirst());
            register = Register.read(directory);
            expected = Expected.read(directory);
        } catch (Trouble e) {
            System.err.println(e.getMessage());
            return 2;
        }
        return check(register, expected, options.contains(KEEP)) ? 0 : 1;
    }

    private boolean check(Register register, Expected expected, boolean keep) {
        var programs = new Programs(root);
        programs.checkBuilt();
        var home = home();
        try (var data = DataDirectory.hold(home)) {
            var city =
                    new Installation(
                            data.id(),
                            programs,
                            home,
                            Ports.free(),
                            UserBook.open(home.resolve("users.json"), Installation.WITH_PAGES),
                            new Store.Embedded(),
                            false);
            terminal.line("Starting a stack of its own in " + home);
            try (var _ = Stack.start(city, terminal)) {
                var played = play(city, register, expected);
                return new Comparison(
                                client(city, Users.TASK_FORCE),
                                city.doors(),
                                played,
                                terminal,
                                SETTLING)
                        .equal(expected);
            }
        } finally {
            if (!keep) {
                delete(home);
            }
        }
    }

    private Played play(Installation city, Register register, Expected expected) {
        var played =
                new Player(
                                client(city, Users.MIGRATION),
                                city.doors().task(),
                                new Progress(terminal))
                        .play(register, expected.end(register));
        terminal.line(
                "Played %d rows and %d happenings in %d s"
                        .formatted(played.rows(), played.happenings(), played.took().toSeconds()));
        for (var refused : played.refusedHappenings().stream().limit(5).toList()) {
            terminal.line(
                    "    task-log.csv, row %d: refused, %s"
                            .formatted(refused.line(), refused.code()));
        }
        return played;
    }

    private static Client client(Installation city, String username) {
        return new Client(
                city.doors().identity(),
                new Person(username, city.users().user(username).password()),
                PATIENCE);
    }

    private Path home() {
        var parent = root.resolve("infra/standalone/target/check-register").toAbsolutePath();
        try {
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent.normalize(), "run-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + parent, e);
        }
    }

    private static void delete(Path home) {
        try {
            Trees.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + home, e);
        }
    }
}
