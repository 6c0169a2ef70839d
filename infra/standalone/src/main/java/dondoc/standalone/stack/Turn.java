package dondoc.standalone.stack;

import java.util.ArrayList;
import java.util.List;

/// Whose turn it is when all parts want the processors at once.
enum Turn {
    /// Somebody waits until it has decided.
    FIRST,

    /// It follows what was decided, and makes up for it as soon as the processors are free.
    AFTER;

    private static final List<String> LATER = List.of("nice", "-n", "10");

    /// The command line of a process that takes this turn, and of all that it starts.
    List<String> taking(List<String> command) {
        return switch (this) {
            case FIRST -> command;
            case AFTER -> {
                var taking = new ArrayList<>(LATER);
                taking.addAll(command);
                yield taking;
            }
        };
    }
}
