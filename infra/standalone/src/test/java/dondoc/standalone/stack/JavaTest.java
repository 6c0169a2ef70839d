package dondoc.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.standalone.users.UserBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaTest {
    private static final String QUICK_ALONE = "-XX:TieredStopAtLevel=1";

    @TempDir Path dir;

    @Test
    void in_a_brief_stack_only_who_hashes_passwords_has_the_optimising_compiler() {
        assertThat(command(Service.IDENTITY, Stay.BRIEF)).doesNotContain(QUICK_ALONE);
        for (var service : Service.ofTheCity()) {
            assertThat(command(service, Stay.BRIEF)).contains(QUICK_ALONE);
        }
    }

    @Test
    void in_a_lasting_one_all_have_it() {
        assertThat(Service.values())
                .allSatisfy(service ->
                        assertThat(command(service, Stay.LASTING)).doesNotContain(QUICK_ALONE));
    }

    private List<String> command(Service service, Stay stay) {
        var city =
                new Installation(
                        "tried",
                        new Programs(dir),
                        dir,
                        Ports.free(),
                        UserBook.open(dir.resolve("users.json"), List.of()),
                        new Store.Embedded(),
                        false,
                        stay);
        return Java.tethered(
                service.heapMegabytes, service.whenBrief(), city, List.of(), "Program", List.of());
    }
}
