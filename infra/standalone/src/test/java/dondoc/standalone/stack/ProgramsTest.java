package dondoc.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    private static final List<Path> BEFORE =
            List.of(Path.of("0a/task.jar"), Path.of("0b/kafka.jar"));
    private static final List<Path> NOW = List.of(Path.of("0c/task.jar"), Path.of("0b/kafka.jar"));

    @TempDir Path root;

    @Test
    void the_classes_of_other_jars_are_never_used_and_do_not_stay() throws IOException {
        var programs = new Programs(root);
        var before = written(programs.classesOf("task.Service", BEFORE));
        var other = written(programs.classesOf("feed.Service", BEFORE));
        assertThat(programs.classesOf("task.Service", BEFORE)).isEqualTo(before).exists();
        var now = programs.classesOf("task.Service", NOW);
        assertThat(now).isNotEqualTo(before).doesNotExist();
        assertThat(before).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void what_cannot_be_removed_is_told_in_one_line() throws IOException {
        var programs = new Programs(root);
        var before = programs.classesOf("task.Service", BEFORE);
        written(before.resolve("not-a-file-of-classes"));
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> programs.classesOf("task.Service", NOW))
                .withMessageContaining("cannot be tidied")
                .satisfies(trouble -> assertThat(trouble.getMessage()).doesNotContain("\n"));
    }

    private static Path written(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "classes");
    }
}
