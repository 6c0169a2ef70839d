package dondoc.standalone.console;

/// Something the person at the terminal has to put right. The message is one clear line: what is
/// wrong and what to do; no stack trace is shown.
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Trouble(String line) {
        super(line);
    }

    public Trouble(String line, Throwable cause) {
        super(line, cause);
    }
}
