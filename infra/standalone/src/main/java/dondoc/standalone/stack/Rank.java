package dondoc.standalone.stack;

import java.util.ArrayList;
import java.util.List;

/// Who goes before whom while all parts want the processors at once. It limits nobody: on a machine
/// with room none is noticed.
enum Rank {
    /// A command about a task cannot be answered without it.
    FIRST(0),

    /// It follows, later and in larger pieces when it must.
    FOLLOWING(10);

    private final int stepsBack;

    Rank(int stepsBack) {
        this.stepsBack = stepsBack;
    }

    /// The command line that becomes `command`, the same process, at this rank. What that starts has
    /// its rank, too.
    List<String> of(List<String> command) {
        var ranked = new ArrayList<String>();
        ranked.addAll(List.of("/bin/sh", "-c", "exec nice -n \"$0\" \"$@\""));
        ranked.add(String.valueOf(stepsBack));
        ranked.addAll(command);
        return ranked;
    }
}
