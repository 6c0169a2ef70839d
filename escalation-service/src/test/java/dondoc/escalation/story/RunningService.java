package dondoc.escalation.story;

import com.mongodb.client.MongoDatabase;
import dondoc.escalation.EscalationService;
import dondoc.web.test.Tokens;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The service itself, on a broker and a store.
final class RunningService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(String bootstrap, String store, Path stateDir) {
        return new RunningService(
                new SpringApplicationBuilder(EscalationService.class, Tokens.Trusted.class)
                        .run(
                                settings(bootstrap, store, stateDir).entrySet().stream()
                                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                                        .toArray(String[]::new)));
    }

    static Map<String, String> settings(String bootstrap, String store, Path stateDir) {
        return new TreeMap<>(
                Map.of(
                        "server.port",
                        "0",
                        "dondoc.kafka",
                        bootstrap,
                        "dondoc.partitions",
                        String.valueOf(TaskLog.PARTITIONS),
                        "dondoc.state-dir",
                        stateDir.toString(),
                        "dondoc.issuer",
                        "http://localhost:1",
                        "spring.mongodb.uri",
                        store,
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "warn"));
    }

    Door door() {
        return new Door(
                Integer.parseInt(
                        Objects.requireNonNull(
                                context.getEnvironment().getProperty("local.server.port"))));
    }

    /// Everything stored but the feed's own bookkeeping, document by document.
    static Map<String, String> dump(MongoDatabase database) {
        var all = new TreeMap<String, String>();
        for (var name : new String[] {"episodes", "letters", "weeks", "days", "progress"}) {
            for (Document d : database.getCollection(name).find()) {
                all.put(name + "/" + d.getString("_id"), d.toJson());
            }
        }
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
