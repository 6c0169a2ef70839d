package dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewerTest {
    private static final int ROUNDS = 50;
    private static final int DOCUMENTS = 20;

    private MongoServer server;
    private MongoClient client;
    private MongoCollection<Document> shelf;

    @BeforeEach
    void open() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        shelf = client.getDatabase("shelf").getCollection("books");
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_later_version_takes_the_place_of_an_earlier_one() {
        Newer.write(shelf, List.of(book(1, 1)), "version");
        Newer.write(shelf, List.of(book(1, 2)), "version");

        assertThat(shelf.find()).containsExactly(book(1, 2));
    }

    @Test
    void an_earlier_version_does_not_keep_the_others_of_its_batch_out() {
        Newer.write(shelf, List.of(book(1, 2)), "version");
        Newer.write(shelf, List.of(book(1, 1), book(2, 1)), "version");

        assertThat(shelf.find()).containsExactlyInAnyOrder(book(1, 2), book(2, 1));
    }

    @Test
    void of_two_that_write_at_once_the_later_version_remains() throws Exception {
        var together = new CyclicBarrier(2);
        try (var writers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                shelf.deleteMany(new Document());
                var both =
                        IntStream.of(1, 2)
                                .mapToObj(version ->
                                        writers.submit(() -> {
                                            together.await();
                                            Newer.write(shelf, books(version), "version");
                                            return version;
                                        }))
                                .toList();
                for (var one : both) {
                    one.get();
                }

                assertThat(shelf.find()).containsExactlyInAnyOrderElementsOf(books(2));
            }
        }
    }

    private static List<Document> books(int version) {
        return IntStream.range(0, DOCUMENTS).mapToObj(id -> book(id, version)).toList();
    }

    private static Document book(int id, int version) {
        return new Document("_id", id).append("version", version);
    }
}
