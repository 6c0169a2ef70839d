package dondoc.standalone.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The command line of a tethered Java process.
final class Java {
    private Java() {}

    /// What makes a program fast while its stack is [Stay#BRIEF].
    enum Compilers {
        QUICK_ALONE(1),
        /// For who hashes passwords: a password takes it 0.07 s instead of 0.6 s.
        QUICK_AND_OPTIMISING(4);

        private final int lastTier;

        Compilers(int lastTier) {
            this.lastTier = lastTier;
        }
    }

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Signals from the terminal go to the supervisor alone, which then ends its children in order:
    /// an ignored signal stays ignored in the program that the shell becomes.
    ///
    /// Half of a heap is for what is new: most of what a request or a batch makes is gone with it, and
    /// what must be carried over fills the old half until everything stops to empty it.
    ///
    /// @param heapMegabytes upper bound of the heap
    /// @param city whose logs tell of a crash of the JVM itself
    static List<String> tethered(
            int heapMegabytes,
            Compilers whenBrief,
            Installation city,
            List<Path> classPath,
            String program,
            List<String> arguments) {
        var command = new ArrayList<String>();
        Collections.addAll(command, "/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");
        Collections.addAll(command, executable(), "-Xmx" + heapMegabytes + "m");
        switch (city.stay()) {
            case BRIEF -> command.add("-XX:TieredStopAtLevel=" + whenBrief.lastTier);
            case LASTING ->
                    Collections.addAll(
                            command,
                            "-XX:+AutoCreateSharedArchive",
                            "-XX:SharedArchiveFile="
                                    + city.programs().classesOf(program, classPath));
        }
        Collections.addAll(
                command,
                "-XX:+UseSerialGC",
                "-XX:NewRatio=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + city.logs().resolve("crash-%p.log"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                String.join(
                        java.io.File.pathSeparator,
                        classPath.stream().map(Path::toString).toList()),
                "dondoc.standalone.child.Tethered",
                program);
        command.addAll(arguments);
        return command;
    }
}
