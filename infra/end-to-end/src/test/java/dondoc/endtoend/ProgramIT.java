package dondoc.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.standalone.stack.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a person starts it, and why it does not start: one line, nothing left behind.
@Order(0)
class ProgramIT {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir Path somewhere;

    /// @param status the program ended with
    /// @param text all it wrote
    private record Ended(int status, String text) {}

    @Test
    void help_names_every_option_and_the_readme_names_the_same() throws Exception {
        var help = program("run", "--help");

        assertThat(help.status()).isZero();
        var readme = Files.readString(ROOT.resolve("README.md"));
        for (var option :
                List.of("--fresh", "--sample DIR", "--data DIR", "--port-base N", "--fsync")) {
            assertThat(help.text()).contains(option);
            assertThat(readme).contains(option.replaceAll(" .*", ""));
        }
    }

    @Test
    void what_cannot_be_tried_ends_with_2_and_one_line() throws Exception {
        refused("is this", program("run", "--is this"));
        refused("infra/check-register DIR", program("check-register"));
        refused("infra/check-register DIR", program("check-register", "a", "b"));
        refused("no register directory", program("check-register", somewhere + "/nowhere"));
        refused("cannot be read", program("check-register", somewhere.toString()));
    }

    @Test
    void a_port_in_use_is_named_and_nothing_is_started() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var base = Math.min(taken.getLocalPort(), 65_528);
            var data = somewhere.resolve("Đôn Đốc dữ liệu");

            refused(
                    "Already in use: port",
                    program(
                            "run",
                            "--sample",
                            "none",
                            "--data",
                            data.toString(),
                            "--port-base",
                            String.valueOf(base)));

            assertThat(data.resolve("logs")).doesNotExist();
        }
    }

    @Test
    void a_data_directory_held_by_another_run_is_left_to_it() throws Exception {
        try (var lock =
                        FileChannel.open(
                                somewhere.resolve(".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            refused(
                    "Another run is using",
                    program("run", "--sample", "none", "--data", somewhere.toString()));
        }
    }

    @Test
    void spoilt_users_are_named_in_one_line() throws Exception {
        Files.writeString(somewhere.resolve("dondoc.properties"), "id=e2e2\n");
        Files.writeString(somewhere.resolve("users.json"), "{");

        refused(
                "users.json holds no users",
                program(
                        "run",
                        "--sample",
                        "none",
                        "--data",
                        somewhere.toString(),
                        "--port-base",
                        String.valueOf(Ports.free().task())));
    }

    private static void refused(String words, Ended ended) {
        assertThat(ended.status()).as(ended.text()).isEqualTo(2);
        assertThat(ended.text().strip()).contains(words).doesNotContain("\n");
    }

    private Ended program(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.add("-Ddondoc.root=" + ROOT);
        command.add("-jar");
        command.add(
                ROOT.resolve("infra/standalone/target/standalone-1.0.0-SNAPSHOT-app.jar")
                        .toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text);
    }
}
