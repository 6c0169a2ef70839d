package dondoc.eventsourcing;

import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import java.nio.file.Path;

/// On the broker that standalone runs.
class EngineIT extends EnginePromises {
    @SuppressWarnings("NullAway.Init")
    private Broker broker;

    @Override
    String broker(Path dir) {
        broker = Broker.start(BrokerSettings.in(dir.resolve("broker")));
        return broker.bootstrapServers();
    }

    @Override
    void stopBroker() {
        broker.close();
    }
}
