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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The built programs of this source tree, unpacked once for each build: a program starts faster
/// from its single jars than from one jar of jars.
public final class Programs {
    private static final String VERSION = "-1.0.0-SNAPSHOT";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String OWN = "own.jar";
    private static final String ORDER = "order.txt";
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

    /// The jars of a program: its own classes, then what they need, in the order of the build.
    ///
    /// @param module its folder in the source tree
    List<Path> classPath(String module) {
        var built = built(module);
        var home = unpacked.resolve(name(module) + "-" + fingerprint(built));
        try {
            if (!Files.exists(home)) {
                unpack(module, built, home);
                forgetUnused(name(module), home);
            }
            Files.setLastModifiedTime(home, FileTime.from(Instant.now()));
            return Files.readAllLines(home.resolve(ORDER)).stream().map(home::resolve).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + built, e);
        }
    }

    /// The jar with nothing but standalone's own classes: the tether.
    Path tether() {
        return plain("infra/standalone");
    }

    private Path built(String module) {
        return jar(module, "-app.jar");
    }

    private Path plain(String module) {
        return jar(module, ".jar");
    }

    private Path jar(String module, String end) {
        var jar = root.resolve(module + "/target/" + name(module) + VERSION + end);
        if (!Files.isReadable(jar)) {
            throw new Trouble(
                    "%s is not built: run ./mvnw -DskipTests package in %s."
                            .formatted(name(module), root));
        }
        return jar;
    }

    private static String name(String module) {
        return module.substring(module.lastIndexOf('/') + 1);
    }

    private void unpack(String module, Path jar, Path home) throws IOException {
        Files.createDirectories(unpacked);
        var draft = Files.createTempDirectory(unpacked, "draft-");
        var order = new ArrayList<String>();
        order.add(OWN);
        Files.copy(plain(module), draft.resolve(OWN));
        try (var all = new ZipFile(jar.toFile())) {
            for (var entry : all.stream().filter(Programs::isLibrary).toList()) {
                var file = entry.getName().substring(LIBRARIES.length());
                order.add(file);
                try (var content = all.getInputStream(entry)) {
                    Files.copy(content, draft.resolve(file));
                }
            }
        }
        Files.write(draft.resolve(ORDER), order);
        if (Files.exists(home)) {
            Trees.delete(draft);
        } else {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean isLibrary(ZipEntry entry) {
        return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
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
