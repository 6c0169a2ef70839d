package dondoc.task.out.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
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

    private static final class Only {
        private static final MongoClient CLIENT = client();

        private static MongoClient client() {
            var server = new MongoServer(new MemoryBackend());
            return MongoClients.create("mongodb://localhost:" + server.bind().getPort());
        }
    }
}
