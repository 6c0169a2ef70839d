package dondoc.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who goes before whom while all processes want the processors at once.
@Order(3)
class RanksIT {
    private static final int NICE_AFTER_THE_NAME = 16;
    private static final int LOWEST = 19;

    private final City city = City.running();

    @ParameterizedTest
    @CsvSource({
        "broker, 0",
        "identity, 0",
        "task-service, 0",
        "store, 10",
        "escalation-service, 10",
        "reporting-service, 10",
        "publication-service, 10"
    })
    void who_follows_lets_others_go_first(String process, int stepsBack) throws IOException {
        assumeThat(Path.of("/proc/self/stat")).as("where Linux tells it").exists();

        assertThat(niceness(city.process(process).pid()))
                .isEqualTo(Math.min(LOWEST, niceness(ProcessHandle.current().pid()) + stepsBack));
    }

    private static int niceness(long pid) throws IOException {
        var told = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        var afterTheName = told.substring(told.lastIndexOf(')') + 2).split(" ", -1);
        return Integer.parseInt(afterTheName[NICE_AFTER_THE_NAME]);
    }
}
