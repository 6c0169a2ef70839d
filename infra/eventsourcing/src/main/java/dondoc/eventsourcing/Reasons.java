package dondoc.eventsourcing;

/// Why the engine itself refuses a command; the domain has reasons of its own.
public final class Reasons {

    /// The aggregate moved since `expectedVersion` was read: HTTP 412.
    public static final String STALE_VERSION = "STALE_VERSION";

    /// The idempotency key was used for another command: HTTP 422.
    public static final String KEY_REUSED = "KEY_REUSED";

    /// The record on the command topic could not be read; it lies on the dead-letter topic.
    public static final String UNREADABLE = "UNREADABLE";

    /// No day has begun yet: HTTP 409.
    public static final String NO_DAY_YET = "NO_DAY_YET";

    /// The claimed time lies after the partition's day: HTTP 422.
    public static final String TIME_IN_THE_FUTURE = "TIME_IN_THE_FUTURE";

    /// The claimed time lies before the partition's day: HTTP 422.
    public static final String TIME_BEFORE_THE_DAY = "TIME_BEFORE_THE_DAY";

    /// Only the migration role may claim a time, and only while the past is loaded: HTTP 403.
    public static final String NOT_ALLOWED_TO_CLAIM_A_TIME = "NOT_ALLOWED_TO_CLAIM_A_TIME";

    /// A day that does not follow the last one: HTTP 409.
    public static final String DAY_OUT_OF_ORDER = "DAY_OUT_OF_ORDER";

    /// A day before 2000-01-01 or after 2100-12-31, a typing error surely: HTTP 422.
    public static final String DAY_OUT_OF_RANGE = "DAY_OUT_OF_RANGE";

    /// A day that stands after one that was live: HTTP 409.
    public static final String LIVE_FOR_GOOD = "LIVE_FOR_GOOD";

    /// An inquiry about a command the engine does not know (any more): HTTP 404.
    public static final String UNKNOWN_COMMAND = "UNKNOWN_COMMAND";

    /// The rules threw instead of deciding: a fault of the program; the command lies on the
    /// dead-letter topic: HTTP 500.
    public static final String UNDECIDABLE = "UNDECIDABLE";

    private Reasons() {}
}
