package dondoc.benchmark;

/// A load that is repeated until it gets no faster: what is measured after it is the program, not its
/// compiler. Beside a load that takes both cores the compilers of four processes take minutes, and a
/// machine that is slow for half a minute makes them look ready.
///
/// @param round one repetition
record WarmUp(Load round) {

    private static final int MOST_ROUNDS = 48;
    private static final double FASTER = 1.05;
    private static final int LEVEL_ROUNDS = 10;

    /// Ends when ten rounds in a row were not a twentieth faster than the best before them.
    void run(Load.Request request) throws InterruptedException {
        var best = 0.0;
        var level = 0;
        for (var n = 1; n <= MOST_ROUNDS && level < LEVEL_ROUNDS; n++) {
            var seen = round.run(request);
            if (seen.failed() > 0) {
                throw new IllegalStateException(seen.failed() + " requests failed in warming up");
            }
            Bench.progress("warming up, round %d: %.0f/s".formatted(n, seen.perSecond()));
            level = seen.perSecond() < best * FASTER ? level + 1 : 0;
            best = Math.max(best, seen.perSecond());
        }
    }
}
