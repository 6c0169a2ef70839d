package dondoc.shredding;

/// Something that keeps the texts from being removed, in one clear line: what it is and what to do.
public final class Hindered extends RuntimeException {
    private static final long serialVersionUID = 1;

    Hindered(String line) {
        super(line);
    }

    Hindered(String line, Throwable cause) {
        super(line, cause);
    }
}
