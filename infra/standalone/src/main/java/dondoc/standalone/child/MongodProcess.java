package dondoc.standalone.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real `mongod`, held by this process so that it ends with it. Arguments: the executable, its
/// data directory, port.
public final class MongodProcess {
    private MongodProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(Path.of(arguments[1]));
        var mongod =
                new ProcessBuilder(
                                arguments[0],
                                "--dbpath",
                                arguments[1],
                                "--port",
                                arguments[2],
                                "--bind_ip",
                                "localhost")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(mongod), "mongod-close"));
        System.exit(mongod.waitFor());
    }

    private static void end(Process mongod) {
        mongod.destroy();
        try {
            mongod.waitFor();
        } catch (InterruptedException _) {
            mongod.destroyForcibly();
        }
    }
}
