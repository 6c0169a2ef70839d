package dondoc.standalone;

import dondoc.standalone.console.Help;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.console.Trouble;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Where `infra/run`, `infra/check-register` and `infra/shred` come in. The first argument names the deed; the
/// system property `dondoc.root` the source tree.
public final class Dondoc {
    private static final List<String> DEEDS = List.of("run", "check-register", "shred");

    private Dondoc() {}

    public static void main(String[] arguments) {
        System.exit(status(List.of(arguments)));
    }

    private static int status(List<String> arguments) {
        var terminal = Terminal.standard();
        var root = Path.of(System.getProperty("dondoc.root", "."));
        if (Runtime.version().feature() != 25) {
            System.err.println("Đôn Đốc needs a JDK 25; this is " + Runtime.version() + ".");
            return 2;
        }
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            var deed = arguments.isEmpty() ? "" : arguments.getFirst();
            if (DEEDS.contains(deed) && Help.isAskedFor(rest)) {
                terminal.line(Help.page(deed));
                return 0;
            }
            return switch (deed) {
                case "run" -> {
                    new Standalone(terminal, root).run(rest);
                    yield 0;
                }
                case "check-register" -> new CheckRegister(terminal, root).run(rest);
                case "shred" -> new Shred(terminal).run(rest);
                default -> {
                    System.err.println(
                            String.join(", ", DEEDS) + ": one of these, then its options");
                    yield 2;
                }
            };
        } catch (Trouble e) {
            System.err.println(e.getMessage());
            return e.status();
        } catch (UncheckedIOException e) {
            System.err.println(Trouble.of(e).getMessage());
            return 1;
        } catch (InterruptedException _) {
            return 130;
        }
    }
}
