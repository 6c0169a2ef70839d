package dondoc.standalone.child;

import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import java.nio.file.Path;

/// The broker as a process of its own. Arguments: directory, port, controller port, `true` for a
/// flush on every append.
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) {
        var broker =
                Broker.start(
                        new BrokerSettings(
                                Path.of(arguments[0]),
                                Integer.parseInt(arguments[1]),
                                Integer.parseInt(arguments[2]),
                                Boolean.parseBoolean(arguments[3])));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-close"));
        broker.awaitEnd();
    }
}
