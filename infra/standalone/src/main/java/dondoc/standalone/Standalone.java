package dondoc.standalone;

import dondoc.standalone.api.Client;
import dondoc.standalone.api.Person;
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
import dondoc.standalone.users.UserBook;
import dondoc.standalone.users.Users;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// `infra/run`: everything is checked, then everything is started, then the register is played,
/// then one can work with it until Ctrl-C.
final class Standalone {
    private static final Duration SERVICE_MAY_BE_AWAY = Duration.ofMinutes(3);

    private final Terminal terminal;
    private final Path root;

    /// @param root of the source tree
    Standalone(Terminal terminal, Path root) {
        this.terminal = terminal;
        this.root = root;
    }

    /// Returns when it is interrupted.
    ///
    /// @throws Trouble when nothing could be tried, or the run failed
    void run(List<String> arguments) throws InterruptedException {
        var sample = root.resolve("infra/standalone/sample");
        var options =
                Trouble.before(() -> Options.parse(arguments, sample.resolve("register-2026")));
        var startedAt = System.nanoTime();
        var register =
                Trouble.before(() -> options.sample().map(path -> Register.read(path, sample)));
        try (var data = Trouble.before(() -> DataDirectory.hold(options.data()))) {
            var city = Trouble.before(() -> installation(options, data, register));
            terminal.line("Đôn Đốc starts; it keeps everything in " + options.data());
            try (var _ = Stack.start(city, terminal)) {
                var played = register.map(known -> play(city, data, known)).orElse(null);
                new Summary(terminal, city, reader(city)).write(played, () -> seconds(startedAt));
                new CountDownLatch(1).await();
            }
        }
    }

    private static void checkPorts(Ports ports) {
        var taken = ports.taken();
        if (!taken.isEmpty()) {
            throw new Trouble(
                    "Already in use: port %s; --port-base N chooses others."
                            .formatted(String.join(", ", taken)));
        }
    }

    private static void checkSameRegister(
            Options options, DataDirectory data, Optional<Register> register) {
        var loaded = data.register();
        if (!options.fresh()
                && loaded.isPresent()
                && register.isPresent()
                && !loaded.get().equals(register.get().fingerprint())) {
            throw new Trouble(
                    "%s was loaded from another register than %s: --fresh begins anew, --data DIR chooses another place, --sample none leaves it as it is."
                            .formatted(options.data(), register.get().directory()));
        }
    }

    private Installation installation(
            Options options, DataDirectory data, Optional<Register> register) {
        var programs = new Programs(root);
        programs.checkBuilt();
        var ports = Ports.from(options.portBase());
        checkPorts(ports);
        checkSameRegister(options, data, register);
        if (options.fresh()) {
            data.clear();
        }
        return new Installation(
                data.id(),
                programs,
                data.path(),
                ports,
                UserBook.open(data.path().resolve("users.json"), Installation.WITH_PAGES),
                Store.found(System.getenv()),
                options.fsync(),
                Stay.LASTING);
    }

    private @Nullable Played play(Installation city, DataDirectory data, Register register) {
        var client = client(city, Users.MIGRATION);
        if (!Player.loading(client, city.doors().task())) {
            terminal.line("The register was loaded before; nothing is played again.");
            return null;
        }
        terminal.line("Playing %s through the public doors".formatted(register.directory()));
        register.references().files().forEach(file -> terminal.line("  with " + file));
        data.loads(register.fingerprint());
        return new Player(client, city.doors().task(), new Progress(terminal))
                .play(register, register.span().last());
    }

    private static Client reader(Installation city) {
        return client(city, Users.TASK_FORCE);
    }

    private static Client client(Installation city, String username) {
        return new Client(
                city.doors().identity(),
                new Person(username, city.users().user(username).password()),
                SERVICE_MAY_BE_AWAY);
    }

    private static long seconds(long startedAt) {
        return Duration.ofNanos(System.nanoTime() - startedAt).toSeconds();
    }
}
