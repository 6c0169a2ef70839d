package dondoc.eventsourcing;

import org.jspecify.annotations.Nullable;

/// A record whose type is not known or whose body does not fit its type.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
