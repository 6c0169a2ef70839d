package dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir Path somewhere;

    @Test
    void an_installation_keeps_its_id_and_its_register() {
        String id;
        try (var data = DataDirectory.hold(somewhere.resolve("data"))) {
            id = data.id();
            data.loads("abc");
        }
        try (var again = DataDirectory.hold(somewhere.resolve("data"))) {
            assertThat(again.id()).isEqualTo(id);
            assertThat(again.register()).contains("abc");
        }
    }

    @Test
    void what_is_cleared_is_another_installation() throws IOException {
        try (var data = DataDirectory.hold(somewhere)) {
            var id = data.id();
            Files.createDirectories(somewhere.resolve("broker/deep"));
            data.clear();
            assertThat(somewhere.resolve("broker")).doesNotExist();
            assertThat(data.id()).isNotEqualTo(id);
        }
    }

    @Test
    void a_directory_with_other_things_in_it_is_left_alone() throws IOException {
        Files.writeString(somewhere.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> DataDirectory.hold(somewhere))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("holds other things");
        assertThat(somewhere.resolve("thesis.txt")).exists();
    }

    @Test
    void a_file_is_no_data_directory() throws IOException {
        var file = Files.writeString(somewhere.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.hold(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("is not a directory");
    }

    @Test
    void a_directory_another_run_holds_is_left_to_it() {
        try (var _ = DataDirectory.hold(somewhere)) {
            assertThatThrownBy(() -> DataDirectory.hold(somewhere))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Another run is using");
        }
    }

    @Test
    void what_dead_runs_left_is_swept_and_what_a_run_holds_or_was_to_be_kept_stays() {
        DataDirectory.hold(somewhere.resolve("run-dead")).close();
        DataDirectory.hold(somewhere.resolve("kept-one")).close();
        try (var _ = DataDirectory.hold(somewhere.resolve("run-alive"))) {
            DataDirectory.sweep(somewhere, "run-");
        }

        assertThat(somewhere.resolve("run-dead")).doesNotExist();
        assertThat(somewhere.resolve("run-alive")).exists();
        assertThat(somewhere.resolve("kept-one")).exists();
    }
}
