package dondoc.publication.out.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.atomic.AtomicReference;

/// The client of an instance that stalls once, between reading and writing.
final class Stalling implements CommandListener {
    private final AtomicReference<Runnable> meanwhile;

    private Stalling(Runnable meanwhile) {
        this.meanwhile = new AtomicReference<>(meanwhile);
    }

    /// @param meanwhile what another instance does in that time
    static MongoClient client(String address, Runnable meanwhile) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(address))
                        .addCommandListener(new Stalling(meanwhile))
                        .build());
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getCommandName().equals("find")) {
            meanwhile.getAndSet(Stalling::nothing).run();
        }
    }

    private static void nothing() {}
}
