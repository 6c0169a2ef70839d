package dondoc.standalone;

import dondoc.standalone.console.Trouble;
import dondoc.standalone.stack.Ports;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What a person asks `infra/run` for.
///
/// @param sample the register to load; empty for none
/// @param data where everything is kept
/// @param fresh forget what is kept there
/// @param fsync flush on every append to the broker
record Options(Optional<Path> sample, Path data, boolean fresh, int portBase, boolean fsync) {
    static final int DEFAULT_PORT_BASE = 8400;

    /// @param shipped the sample that comes along
    /// @throws Trouble on an option that is not known or lacks its value
    static Options parse(List<String> arguments, Path shipped) {
        Optional<Path> sample = Optional.of(shipped);
        var data = Path.of("data");
        var fresh = false;
        var portBase = DEFAULT_PORT_BASE;
        var fsync = false;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--fsync" -> fsync = true;
                case "--data" -> data = Path.of(value(option, rest));
                case "--port-base" -> portBase = port(value(option, rest));
                case "--sample" -> {
                    var value = value(option, rest);
                    sample = value.equals("none") ? Optional.empty() : Optional.of(Path.of(value));
                }
                default ->
                        throw new Trouble(
                                "There is no option %s; infra/run --help lists them."
                                        .formatted(option));
            }
        }
        return new Options(sample, data.toAbsolutePath().normalize(), fresh, portBase, fsync);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Trouble("%s wants a value; see infra/run --help.".formatted(option));
        }
        return rest.next();
    }

    private static int port(String value) {
        var highest = 65_536 - Ports.COUNT;
        try {
            var port = Integer.parseInt(value);
            if (port >= 1_024 && port <= highest) {
                return port;
            }
        } catch (NumberFormatException _) {
            // The same answer as for a number out of range.
        }
        throw new Trouble("--port-base wants a number from 1024 to %d.".formatted(highest));
    }
}
