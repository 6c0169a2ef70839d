package dondoc.reporting.out.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.reporting.application.DayBook;
import dondoc.reporting.application.PeriodBook;
import dondoc.reporting.application.TaskBook;
import dondoc.reporting.application.UnitBook;

/// A store in memory, and the books in it.
public final class Store implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String address = "mongodb://localhost:" + server.bind().getPort();
    private final MongoClient client = MongoClients.create(address);

    /// Where it is, with the name of a database.
    public String uri() {
        return address + "/reporting";
    }

    public MongoDatabase database() {
        return client.getDatabase("reporting");
    }

    public TaskBook tasks() {
        return new MongoTaskBook(database());
    }

    public UnitBook units() {
        return new MongoUnitBook(database());
    }

    public DayBook days() {
        return new MongoDayBook(database());
    }

    public PeriodBook periods() {
        return new MongoPeriodBook(database());
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
