package dondoc.eventsourcing.kill;

import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// A broker in a process of its own, until its standard input ends.
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] args) throws IOException {
        try (var broker = Broker.start(BrokerSettings.in(Path.of(args[0])))) {
            Child.say("READY " + broker.bootstrapServers());
            var _ = System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0);
    }
}
