package dondoc.broker;

import java.nio.file.Path;

/// Where a broker lives and listens.
///
/// @param dir its logs and metadata; what it holds is found again at the next start
/// @param port for clients on the loopback interface; 0 for any free one
/// @param controllerPort for the broker's own controller; 0 for any free one
/// @param fsync flush every append to the disk before it is acknowledged: survives a power cut,
///     costs throughput
public record BrokerSettings(Path dir, int port, int controllerPort, boolean fsync) {

    /// Free ports, no flush: what a test wants.
    public static BrokerSettings in(Path dir) {
        return new BrokerSettings(dir, 0, 0, false);
    }

    /// The same broker on a given port, for one that is stopped and started again.
    public BrokerSettings onPort(int clientPort) {
        return new BrokerSettings(dir, clientPort, controllerPort, fsync);
    }
}
