package dondoc.eventsourcing.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.UnderTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Short in every build; `infra/kill-test` runs it as long as one likes.
class KillIT {
    private static final int KILLS = Integer.getInteger("kill.kills", 5);
    private static final long SEED = Long.getLong("kill.seed", 20_260_513L);

    @TempDir(factory = UnderTarget.class)
    Path dir;

    @Test
    void whatever_was_answered_before_a_kill_is_what_the_events_say_after_it() throws Exception {
        System.out.printf("%d kills, seed %d%n", KILLS, SEED);
        var result = new KillRun(dir, KILLS, SEED).run();
        System.out.printf(
                "%d accepted, %d refused, %d unknown; %d events; %d faults%n",
                result.accepted(),
                result.refused(),
                result.unknown(),
                result.events(),
                result.faults().size());
        assertThat(result.faults()).isEmpty();
        assertThat(result.accepted()).isPositive();
        assertThat(result.refused()).isPositive();
    }
}
