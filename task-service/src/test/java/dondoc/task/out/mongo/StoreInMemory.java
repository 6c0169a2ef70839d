package dondoc.task.out.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/// The one store of this room's fast tests. Ends with the process of the tests.
final class StoreInMemory {
    private StoreInMemory() {}

    /// @param name of its own for each class of tests
    static MongoDatabase emptied(String name) {
        var database = Only.CLIENT.getDatabase(name);
        database.drop();
        return database;
    }

    /// The same, by a client whose commands are listened to. It ends with the process, too.
    static MongoDatabase heard(String name, CommandListener listener) {
        return MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(Only.ADDRESS))
                                .addCommandListener(listener)
                                .build())
                .getDatabase(name);
    }

    private static final class Only {
        private static final String ADDRESS =
                "mongodb://localhost:" + new MongoServer(new MemoryBackend()).bind().getPort();

        private static final MongoClient CLIENT = MongoClients.create(ADDRESS);
    }
}
