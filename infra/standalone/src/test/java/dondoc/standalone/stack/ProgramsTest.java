package dondoc.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Path written(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "classes");
    }
}
