package dondoc.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private final Documents documents =
            new Documents(new MVStore.Builder().open().openMap("documents", Documents.FORM));

    @Test
    void to_change_what_was_put_or_given_out_changes_nothing() {
        var paper = new Document("_id", "p1").append("words", List.of("a", "b"));
        assertThat(documents.add("p1", paper)).isTrue();
        paper.put("words", List.of());
        given().put("words", List.of());
        assertThat(given().get("words")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void whether_one_was_there_is_told_and_it_stays() {
        assertThat(documents.remove("p1")).isFalse();
        assertThat(documents.add("p1", new Document("_id", "p1"))).isTrue();
        assertThat(documents.add("p1", new Document("_id", "p1").append("n", 1))).isFalse();
        assertThat(given().get("n")).isNull();
        documents.replace("p1", new Document("_id", "p1").append("n", 2));
        assertThat(given().get("n")).isEqualTo(2);
        assertThat(documents.size()).isEqualTo(1);
        assertThat(documents.remove("p1")).isTrue();
        assertThat(documents.get("p1")).isNull();
    }

    private Document given() {
        return Objects.requireNonNull(documents.get("p1"));
    }
}
