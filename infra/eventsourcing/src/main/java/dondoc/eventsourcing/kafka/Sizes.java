package dondoc.eventsourcing.kafka;

/// How large records may be, in bytes. What follows from a command (its events, the state after
/// them, the record itself when it is put aside) is larger than the command by less than this
/// distance, so that nothing which was taken can get stuck in a transaction.
final class Sizes {
    /// A service's own commands are the largest: a quarter's list of late tasks in one.
    static final int LARGEST_COMMAND = 1024 * 1024;

    static final int LARGEST_RECORD = 4 * LARGEST_COMMAND;

    private Sizes() {}
}
