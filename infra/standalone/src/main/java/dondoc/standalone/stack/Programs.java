package dondoc.standalone.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.standalone.console.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The built programs of this source tree, unpacked: a program starts faster from its single jars
/// than from one jar of jars, and what several programs need is there, and in memory, only once.
public final class Programs {
    private static final String VERSION = "-1.0.0-SNAPSHOT";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = ".jsa";
    private static final String OWN = "infra/standalone";
    private static final List<String> MODULES =
            List.of(
                    OWN,
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
        MODULES.forEach(module -> jar(module, "-app.jar"));
    }

    /// The jars of a program: its own classes, then what they need, in the order of the build.
    ///
    /// @param module its folder in the source tree
    List<Path> classPath(String module) {
        var jars = new ArrayList<Path>();
        jars.add(ownClasses(module));
        var built = jar(module, "-app.jar");
        try (var all = new ZipFile(built.toFile())) {
            for (var entry : all.stream().filter(Programs::isLibrary).toList()) {
                try (var content = all.getInputStream(entry)) {
                    var name = entry.getName().substring(LIBRARIES.length());
                    jars.add(kept(name, entry.getCrc(), content));
                }
            }
        } catch (IOException e) {
            throw new Trouble("%s cannot be unpacked: %s.".formatted(built, e.getMessage()), e);
        }
        return jars;
    }

    /// Standalone's own classes without what they need: the tether.
    Path tether() {
        return ownClasses(OWN);
    }

    /// Where the JVM keeps a program's classes as it had them in memory when it ended last: the next
    /// start neither parses nor verifies them again. It writes the file where there is none, and one of
    /// other jars it neither uses nor writes anew: so each class path has its own, and those of earlier
    /// ones go.
    ///
    /// @param program its main class
    Path classesOf(String program, List<Path> classPath) {
        var checksum = new CRC32();
        classPath.forEach(jar -> checksum.update(jar.toString().getBytes(UTF_8)));
        var file = unpacked.resolve("%s-%08x%s".formatted(program, checksum.getValue(), CLASSES));
        removeOthers(program, file);
        return file;
    }

    private void removeOthers(String program, Path file) {
        try (var all = Files.newDirectoryStream(unpacked, program + "*" + CLASSES)) {
            for (var other : all) {
                if (!other.equals(file)) {
                    Files.delete(other);
                }
            }
        } catch (NoSuchFileException _) {
            // nothing was unpacked, or another start removed it
        } catch (IOException | DirectoryIteratorException e) {
            throw new Trouble("%s cannot be tidied: %s.".formatted(unpacked, e.getMessage()), e);
        }
    }

    private Path ownClasses(String module) {
        var plain = jar(module, ".jar");
        try {
            var content = Files.readAllBytes(plain);
            var crc = new CRC32();
            crc.update(content);
            try (var stream = new ByteArrayInputStream(content)) {
                return kept(name(module) + ".jar", crc.getValue(), stream);
            }
        } catch (IOException e) {
            throw new Trouble("%s cannot be unpacked: %s.".formatted(plain, e.getMessage()), e);
        }
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

    private static boolean isLibrary(ZipEntry entry) {
        return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
    }

    /// A file that a running program may be using is never written to: another content has another
    /// checksum, and so another place.
    private Path kept(String name, long checksum, InputStream content) throws IOException {
        var place = unpacked.resolve("%08x".formatted(checksum)).resolve(name);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            var draft = Files.createTempFile(unpacked, name, ".draft");
            Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return place;
    }
}
