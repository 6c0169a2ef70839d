package dondoc.web.problem;

import java.io.IOException;

/// A body went on beyond its limit while it was read.
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private final long limitBytes;

    public BodyTooLarge(long limitBytes) {
        super("a body of more than " + limitBytes + " bytes");
        this.limitBytes = limitBytes;
    }

    public long limitBytes() {
        return limitBytes;
    }
}
