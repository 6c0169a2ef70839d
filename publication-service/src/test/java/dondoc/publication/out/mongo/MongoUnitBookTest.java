package dondoc.publication.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.publication.application.UnitBook.Named;
import dondoc.publication.domain.late.UnitCode;
import dondoc.publication.domain.late.UnitName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoUnitBookTest {
    private static final UnitCode UNIT = new UnitCode("H26.33");
    private static final Named FIRST = named("Sở Xây dựng", "2021-06-01", 1);
    private static final Named SECOND = named("Sở Xây dựng và Giao thông", "2026-07-01", 2);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String address = server.bindAndGetConnectionString();
    private final MongoClient client = MongoClients.create(address);
    private final MongoUnitBook book = new MongoUnitBook(client.getDatabase("publication"));

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void one_batch_or_many_give_the_same_names() {
        book.note(List.of(FIRST, SECOND));
        var once = book.names();
        assertThat(once.names().get(UNIT)).containsExactly(FIRST.name(), SECOND.name());

        book.note(List.of(FIRST));
        book.note(List.of(SECOND, FIRST));
        assertThat(book.names()).isEqualTo(once);
    }

    @Test
    void an_instance_that_stalled_does_not_take_a_name_away_again() {
        var all = List.of(FIRST, SECOND);
        try (var stalling = Stalling.client(address, () -> book.note(all))) {
            new MongoUnitBook(stalling.getDatabase("publication")).note(List.of(FIRST));
        }
        assertThat(book.names().names().get(UNIT)).hasSize(2);
    }

    private static Named named(String name, String from, long sequence) {
        return new Named(UNIT, new UnitName(name, LocalDate.parse(from), null), sequence);
    }
}
