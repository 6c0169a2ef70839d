package dondoc.standalone.console;

import java.io.UncheckedIOException;
import java.util.function.Supplier;

/// Something the person at the terminal has to put right. The message is one clear line: what is
/// wrong and what to do; no stack trace is shown.
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int RUN_FAILED = 1;
    private static final int NOTHING_TRIED = 2;

    private final int status;

    public Trouble(String line) {
        super(line);
        this.status = RUN_FAILED;
    }

    public Trouble(String line, Throwable cause) {
        super(line, cause);
        this.status = RUN_FAILED;
    }

    private Trouble(Trouble met) {
        super(met.getMessage(), met);
        this.status = NOTHING_TRIED;
    }

    /// Prepares something; whatever goes wrong on the way, nothing has been tried.
    public static <T> T before(Supplier<T> preparation) {
        try {
            return preparation.get();
        } catch (Trouble e) {
            throw new Trouble(e);
        } catch (UncheckedIOException e) {
            throw new Trouble(of(e));
        }
    }

    /// A file or a disk that does not do what it should.
    public static Trouble of(UncheckedIOException e) {
        var cause = String.valueOf(e.getCause());
        var line = String.valueOf(e.getMessage());
        return new Trouble(line.contains(cause) ? line : line + ": " + cause, e);
    }

    /// What the program ends with: 1 when the run failed, 2 when nothing could be tried.
    public int status() {
        return status;
    }
}
