package dondoc.standalone.console;

import java.io.PrintStream;

/// Where lines go. A live line is drawn over itself on a real terminal; in a file or a pipe only
/// those live lines are written that the caller marks as milestones.
public final class Terminal {
    private static final String ERASE = "\r\033[K";

    private final PrintStream out;
    private final boolean interactive;
    private boolean drawn;

    public Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /// Standard output. `infra/run` says through `dondoc.terminal` whether it is a terminal.
    public static Terminal standard() {
        return new Terminal(System.out, Boolean.getBoolean("dondoc.terminal"));
    }

    public synchronized void line(String text) {
        erase();
        out.println(text);
        out.flush();
    }

    public synchronized void live(String text, boolean milestone) {
        if (interactive) {
            erase();
            out.print(text);
            out.flush();
            drawn = true;
        } else if (milestone) {
            line(text);
        }
    }

    private void erase() {
        if (drawn) {
            out.print(ERASE);
            drawn = false;
        }
    }
}
