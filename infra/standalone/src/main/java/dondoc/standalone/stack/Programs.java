package dondoc.standalone.stack;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The built programs of this source tree, unpacked once for each build: a program starts faster
/// from its single jars than from one jar of jars.
public final class Programs {
    private static final Duration UNUSED = Duration.ofHours(24);
    private static final List<String> MODULES =
            List.of(
                    "infra/standalone",
                    "infra/identity",
                    "task-service",
                    "escalation-service",
                    "reporting-service",
                    "publication-service");

    private final Path root;
    private final Path unpacked;

    /// @param root of the source tree
    public Programs(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.unpacked = this.root.resolve("infra/standalone/target/programs");
    }

    /// @throws Trouble when one has not been built
    public void checkBuilt() {
        MODULES.forEach(this::built);
    }

    /// The jar with the program's own classes; the jars it needs lie in `lib` beside it.
    ///
    /// @param module its folder in the source tree
    Path jar(String module) {
        var built = built(module);
        var home = unpacked.resolve(name(module) + "-" + fingerprint(built));
        try {
            if (!Files.exists(home)) {
                unpack(built, home);
                forgetUnused(name(module), home);
            }
            Files.setLastModifiedTime(home, FileTime.from(Instant.now()));
            return home.resolve(built.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + built, e);
        }
    }

    /// The jar with nothing but standalone's own classes: the tether.
    Path tether() {
        return built("infra/standalone", "infra/standalone/target", "-SNAPSHOT.jar");
    }

    private Path built(String module) {
        return built(module, module + "/target", "-app.jar");
    }

    private Path built(String module, String folder, String end) {
        var directory = root.resolve(folder);
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                var found =
                        files.filter(file ->
                                        file.getFileName().toString().startsWith(name(module) + "-")
                                                && file.getFileName().toString().endsWith(end))
                                .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new Trouble(
                "%s is not built: run ./mvnw -DskipTests package in %s."
                        .formatted(name(module), root));
    }

    private static String name(String module) {
        return module.substring(module.lastIndexOf('/') + 1);
    }

    private void unpack(Path jar, Path home) throws IOException {
        Files.createDirectories(unpacked);
        var draft = Files.createTempDirectory(unpacked, "draft-");
        var process =
                new ProcessBuilder(
                                Java.executable(),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                draft.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new Trouble("%s cannot be unpacked: is the disk full?".formatted(jar));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
        if (Files.exists(home)) {
            Trees.delete(draft);
        } else {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Earlier builds, unless another run may still be using them.
    private void forgetUnused(String name, Path current) throws IOException {
        var limit = Instant.now().minus(UNUSED);
        try (Stream<Path> homes = Files.list(unpacked)) {
            for (var home : homes.toList()) {
                if (home.getFileName().toString().startsWith(name + "-")
                        && !home.equals(current)
                        && Files.getLastModifiedTime(home).toInstant().isBefore(limit)) {
                    Trees.delete(home);
                }
            }
        }
    }

    private static String fingerprint(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var content = Files.newInputStream(file)) {
                var buffer = new byte[1 << 16];
                for (int read; (read = content.read(buffer)) >= 0; ) {
                    digest.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
