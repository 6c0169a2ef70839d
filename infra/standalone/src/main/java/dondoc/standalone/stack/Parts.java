package dondoc.standalone.stack;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an installation is made of, and how each part is started.
final class Parts {
    static final String BROKER = "broker";
    static final String STORE = "store";

    private static final int BROKER_HEAP_MEGABYTES = 512;
    private static final int STORE_HEAP_MEGABYTES = 768;
    private static final int HOLDER_HEAP_MEGABYTES = 32;

    private final Installation city;
    private final Settings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Parts(Installation city) {
        this.city = city;
        this.settings = new Settings(city);
    }

    Part broker() {
        var ports = city.ports();
        return new Part(
                BROKER,
                Rank.FIRST,
                own(
                        BROKER_HEAP_MEGABYTES,
                        "dondoc.standalone.child.BrokerProcess",
                        city.data().resolve("broker").toString(),
                        String.valueOf(ports.broker()),
                        String.valueOf(ports.brokerController()),
                        String.valueOf(city.fsync())),
                city.log(BROKER),
                Probe.listening(ports.broker()));
    }

    /// Empty when the store is somebody else's.
    Optional<Part> store() {
        var port = String.valueOf(city.ports().store());
        var directory = city.data().resolve("store");
        var command =
                switch (city.store()) {
                    case Store.Embedded _ ->
                            own(
                                    STORE_HEAP_MEGABYTES,
                                    "dondoc.standalone.child.StoreProcess",
                                    directory.resolve("views.mv").toString(),
                                    port);
                    case Store.LocalMongod mongod ->
                            own(
                                    HOLDER_HEAP_MEGABYTES,
                                    "dondoc.standalone.child.MongodProcess",
                                    mongod.executable().toString(),
                                    directory.resolve("mongod").toString(),
                                    port);
                    case Store.Elsewhere _ -> List.<String>of();
                };
        if (command.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Part(
                        STORE,
                        Rank.FOLLOWING,
                        command,
                        city.log(STORE),
                        Probe.listening(city.ports().store())));
    }

    Part service(Service service) {
        var file = settings.of(service);
        return new Part(
                service.label,
                service.rank,
                Java.tethered(
                        service.heapMegabytes,
                        service.whenBrief(),
                        city,
                        withTether(service.module),
                        service.main,
                        List.of("--spring.config.additional-location=" + location(file))),
                city.log(service.label),
                Probe.healthy(http, service.port(city.ports())));
    }

    /// Escaped, and without the signs that part one location from the next.
    static String location(Path file) {
        return file.toUri().toString().replace(",", "%2C").replace(";", "%3B");
    }

    private List<String> own(int heapMegabytes, String main, String... arguments) {
        var command =
                Java.tethered(
                        heapMegabytes,
                        Java.Compilers.QUICK_ALONE,
                        city,
                        city.programs().classPath("infra/standalone"),
                        main,
                        List.of(arguments));
        command.add(command.indexOf("-cp"), "-Dlogback.configurationFile=dondoc-logback.xml");
        return command;
    }

    private List<Path> withTether(String module) {
        var jars = new ArrayList<>(city.programs().classPath(module));
        jars.add(city.programs().tether());
        return jars;
    }
}
