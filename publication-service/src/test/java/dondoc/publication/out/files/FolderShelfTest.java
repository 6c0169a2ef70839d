package dondoc.publication.out.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShelfTest {
    @TempDir Path folder;

    @Test
    void what_is_put_is_found_and_what_is_removed_is_not() {
        var shelf = new FolderShelf(folder);

        shelf.put("editions/2026-Q2/1/list.json", "a".getBytes(UTF_8));
        assertThat(shelf.find("editions/2026-Q2/1/list.json")).hasValue("a".getBytes(UTF_8));
        shelf.put("editions/2026-Q2/1/list.json", "b".getBytes(UTF_8));
        assertThat(shelf.find("editions/2026-Q2/1/list.json")).hasValue("b".getBytes(UTF_8));

        shelf.remove("editions/2026-Q2/1/list.json");
        shelf.remove("editions/2026-Q2/1/list.json");
        assertThat(shelf.find("editions/2026-Q2/1/list.json")).isEmpty();
        assertThat(shelf.find("editions/2026-Q2/2/list.json")).isEmpty();
    }

    @Test
    void nothing_half_written_is_left() throws IOException {
        new FolderShelf(folder).put("editions.json", new byte[100_000]);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("editions.json"));
        }
    }

    @Test
    void what_cannot_be_put_leaves_no_part_of_it() throws IOException {
        var inTheWay = Files.createDirectories(folder.resolve("index.json/sub")).getParent();
        var shelf = new FolderShelf(folder);

        assertThatThrownBy(() -> shelf.put("index.json", new byte[100]))
                .isInstanceOf(UncheckedIOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(inTheWay);
        }
    }

    @Test
    void nothing_beside_the_shelf_is_touched() {
        var shelf = new FolderShelf(folder.resolve("shelf"));

        assertThatThrownBy(() -> shelf.find("../secret")).hasMessageContaining("not on the shelf");
        assertThatThrownBy(() -> shelf.put("/etc/secret", new byte[0]))
                .hasMessageContaining("not on the shelf");
    }
}
