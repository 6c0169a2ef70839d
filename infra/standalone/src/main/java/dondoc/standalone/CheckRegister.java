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
import java.util.List;

/// `infra/check-register`: plays a register on a stack of its own and holds the answers against its
/// `expected.json`.
final class CheckRegister {
    private static final String KEEP = "--keep";
    private static final String PASSING = "run-";
    private static final String KEPT = "kept-";
    private static final int SHOWN = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final Terminal terminal;
    private final Path root;

    CheckRegister(Terminal terminal, Path root) {
        this.terminal = terminal;
        this.root = root;
    }

    /// @return 0 when every section is equal, 1 when not
    /// @throws Trouble when nothing could be tried, or the run failed
    int run(List<String> arguments) {
        var directories = arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
        var options = arguments.stream().filter(argument -> argument.startsWith("-")).toList();
        if (directories.size() != 1 || !List.of(KEEP).containsAll(options)) {
            return Trouble.before(() -> {
                throw new Trouble("infra/check-register DIR [--keep]; --help says more.");
            });
        }
        var keep = options.contains(KEEP);
        var task = Trouble.before(() -> task(Path.of(directories.getFirst())));
        task.expected()
                .missing()
                .forEach(section -> terminal.line("expected.json has no " + section));
        task.register().references().files().forEach(file -> terminal.line("With " + file));
        var home = Trouble.before(() -> home(keep));
        try (var data = Trouble.before(() -> DataDirectory.hold(home))) {
            var city = Trouble.before(() -> installation(data));
            var equal = check(city, task, keep);
            terminal.line(equal ? "Equal in every section." : "Not equal.");
            return equal ? 0 : 1;
        } finally {
            forget(home, keep);
        }
    }

    /// What is to be checked.
    private record Task(Register register, Expected expected) {}

    private Task task(Path directory) {
        new Programs(root).checkBuilt();
        return new Task(
                Register.read(directory, root.resolve("infra/standalone/sample")),
                Expected.read(directory));
    }

    private Installation installation(DataDirectory data) {
        return new Installation(
                data.id(),
                new Programs(root),
                data.path(),
                Ports.free(),
                UserBook.open(data.path().resolve("users.json"), Installation.WITH_PAGES),
                new Store.Embedded(),
                false,
                Stay.BRIEF);
    }

    private boolean check(Installation city, Task task, boolean keep) {
        terminal.line("Starting a stack of its own in " + city.data());
        try (var _ = Stack.start(city, terminal, () -> forget(city.data(), keep))) {
            var comparison =
                    new Comparison(
                            client(city, Users.TASK_FORCE),
                            city.doors(),
                            task.expected(),
                            terminal,
                            SETTLING);
            var span = task.register().span();
            var end = task.expected().end(span);
            var player =
                    new Player(
                            client(city, Users.MIGRATION),
                            city.doors().task(),
                            new Progress(terminal));
            var played =
                    player.play(
                            task.register(),
                            end,
                            () -> {
                                comparison.await(span.logEnd(), PATIENCE);
                                comparison.atTheEndOfTheLog();
                            });
            tell(played);
            comparison.await(end, PATIENCE);
            return comparison.equal(played);
        }
    }

    private void tell(Played played) {
        terminal.line(
                "Played %d rows and %d happenings in %d s"
                        .formatted(played.rows(), played.happenings(), played.took().toSeconds()));
        played.oddities(SHOWN).forEach(line -> terminal.line("    " + line));
    }

    private static Client client(Installation city, String username) {
        return new Client(
                city.doors().identity(),
                new Person(username, city.users().user(username).password()),
                PATIENCE);
    }

    /// A new directory; what killed runs have left is removed first.
    private Path home(boolean keep) {
        var parent =
                root.resolve("infra/standalone/target/check-register").toAbsolutePath().normalize();
        try {
            Files.createDirectories(parent);
            DataDirectory.sweep(parent, PASSING);
            return Files.createTempDirectory(parent, keep ? KEPT : PASSING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + parent, e);
        }
    }

    private synchronized void forget(Path home, boolean keep) {
        if (keep) {
            return;
        }
        try {
            Trees.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + home, e);
        }
    }
}
