package dondoc.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts failed sign-ins: after five in a row from one address for one name, a minute's rest.
final class SignIns {
    static final int ATTEMPTS = 5;
    static final Duration REST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private record Failures(int inARow, Instant last) {}

    private final InstantSource clock;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > REMEMBERED;
                }
            };

    SignIns(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean mustRest(String who) {
        Failures seen = failures.get(who);
        if (seen == null) return false;
        if (clock.instant().isAfter(seen.last().plus(REST))) {
            failures.remove(who);
            return false;
        }
        return seen.inARow() >= ATTEMPTS;
    }

    synchronized void failed(String who) {
        Failures seen = failures.remove(who);
        failures.put(who, new Failures(seen == null ? 1 : seen.inARow() + 1, clock.instant()));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
