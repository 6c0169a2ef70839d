package dondoc.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final List<String> MANY =
            IntStream.range(0, 2 * Way.FEW).mapToObj("p%04d"::formatted).toList();

    /// No shelf is there to be looked at.
    @Test
    void documents_that_are_named_and_nothing_else_asked_are_not_looked_for() {
        assertThat(way(new Document("$in", MANY)))
                .isInstanceOfSatisfying(
                        Way.Among.class,
                        among -> {
                            assertThat(among.sure()).isTrue();
                            assertThat(among.positions()).isEqualTo(MANY);
                        });
    }

    @Test
    void of_many_that_are_named_not_all_are_read_where_more_is_asked() {
        assertThat(way(new Document("$in", MANY).append("$gt", "p0990")))
                .isInstanceOf(Way.Through.class);
    }

    private static Way way(Document id) {
        return Way.to(Conditions.of(new Document("_id", id)), Way.Order.ANY, List.of());
    }
}
