package dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void what_has_not_changed_since_it_was_read_is_not_written_again() {
        var read = entitled(1, 1, "read");
        Newer.write(shelf, List.of(entitled(1, 1, "there")), "version");

        Newer.write(shelf, List.of(entitled(1, 2, "read"), book(2, 1)), Map.of(1, read), "version");

        assertThat(shelf.find()).containsExactlyInAnyOrder(entitled(1, 2, "there"), book(2, 1));
    }

    @ParameterizedTest
    @CsvSource({"2, 3", "4, 4"})
    void over_what_another_wrote_since_it_was_read_it_is_written_as_a_whole_if_later(
            int there, int then) {
        Newer.write(shelf, List.of(entitled(1, there, "version " + there)), "version");

        Newer.write(
                shelf,
                List.of(entitled(1, 3, "version 3"), book(2, 1)),
                Map.of(1, entitled(1, 1, "version 3")),
                "version");

        assertThat(shelf.find())
                .containsExactlyInAnyOrder(entitled(1, then, "version " + then), book(2, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void what_is_not_later_than_what_was_read_is_not_written(int version) {
        var read = entitled(1, 2, "read");
        Newer.write(shelf, List.of(read), "version");

        Newer.write(shelf, List.of(entitled(1, version, "new")), Map.of(1, read), "version");
        Newer.write(shelf, List.of(read), Map.of(1, read), "version");

        assertThat(shelf.find()).containsExactly(read);
    }

    @Test
    void a_field_that_is_new_is_written_even_if_empty() {
        Newer.write(shelf, List.of(book(1, 1)), "version");

        Newer.write(shelf, List.of(entitled(1, 2, null)), Map.of(1, book(1, 1)), "version");

        assertThat(shelf.find()).containsExactly(entitled(1, 2, null));
    }

    @Test
    void what_is_there_although_it_was_not_read_is_written_over_if_earlier() {
        Newer.write(shelf, List.of(book(1, 1), book(2, 3)), "version");

        Newer.write(shelf, List.of(book(1, 2), book(2, 2)), Map.of(), "version");

        assertThat(shelf.find()).containsExactlyInAnyOrder(book(1, 2), book(2, 3));
    }

    @Test
    void a_field_that_is_no_more_is_taken_out() {
        var read = entitled(1, 1, "read");
        Newer.write(shelf, List.of(read), "version");

        Newer.write(shelf, List.of(book(1, 2)), Map.of(1, read), "version");

        assertThat(shelf.find()).containsExactly(book(1, 2));
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

    private static Document entitled(int id, int version, @Nullable String title) {
        return book(id, version).append("title", title);
    }

    private static Document book(int id, int version) {
        return new Document("_id", id).append("version", version);
    }
}
