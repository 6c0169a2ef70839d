package dondoc.web;

import java.util.List;

/// A command that expected an earlier version: somebody else was faster. It becomes the problem
/// `STALE_VERSION` with the version there is now, also as ETag, and with what happened meanwhile.
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long version;
    private final transient List<?> meanwhile;

    /// @param version of the aggregate now
    /// @param meanwhile oldest first
    Overtaken(long version, List<?> meanwhile) {
        super("now at " + version, null, false, false);
        this.version = version;
        this.meanwhile = List.copyOf(meanwhile);
    }

    public long version() {
        return version;
    }

    public List<?> meanwhile() {
        return meanwhile;
    }
}
