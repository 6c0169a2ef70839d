package dondoc.standalone.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserBookTest {
    @TempDir Path data;

    @Test
    void users_keep_their_passwords() {
        var file = data.resolve("users.json");

        assertThat(UserBook.open(file, List.of("task")))
                .isEqualTo(UserBook.open(file, List.of("task")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null"})
    void a_spoilt_file_is_named_in_one_line(String content) throws IOException {
        var file = Files.writeString(data.resolve("users.json"), content);

        assertThatThrownBy(() -> UserBook.open(file, List.of("task")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("users.json holds no users")
                .message()
                .doesNotContain("\n");
    }
}
