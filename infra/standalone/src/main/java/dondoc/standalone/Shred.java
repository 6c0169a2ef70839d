package dondoc.standalone;

import dondoc.shredding.Hindered;
import dondoc.shredding.Shredding;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.console.Trouble;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// `infra/shred`: takes the texts of shredded directives out of an installation that is stopped.
final class Shred {
    private final Terminal terminal;

    Shred(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @return 0 when nothing of them is left, 1 when something is
    /// @throws Trouble when nothing could be tried
    int run(List<String> arguments) {
        return Trouble.before(() -> {
            if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
                throw new Trouble("infra/shred DATA_DIR; --help says more.");
            }
            return shred(Path.of(arguments.getFirst()));
        });
    }

    private int shred(Path directory) {
        try {
            return new Shredding(directory, LocalDate.now(ZoneId.systemDefault()), terminal::line)
                            .run()
                    ? 0
                    : 1;
        } catch (Hindered e) {
            throw new Trouble(String.valueOf(e.getMessage()), e);
        }
    }
}
