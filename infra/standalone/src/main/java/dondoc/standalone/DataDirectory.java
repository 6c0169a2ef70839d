package dondoc.standalone;

import dondoc.standalone.console.Trouble;
import dondoc.standalone.stack.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// A directory that belongs to one installation, held by one run at a time.
final class DataDirectory implements AutoCloseable {
    private static final String MARK = "dondoc.properties";
    private static final String LOCK = ".lock";
    private static final String ID = "id";
    private static final String REGISTER = "register";
    private static final long NEEDED_MEGABYTES = 1_500;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Takes hold of the directory, which is made when it is not there. Nothing else is changed.
    ///
    /// @throws Trouble when it holds other things, another run holds it, or the disk is too full
    static DataDirectory hold(Path path) {
        try {
            checkOurs(path);
            Files.createDirectories(path);
            var free = Files.getFileStore(path).getUsableSpace() / 1_000_000;
            if (free < NEEDED_MEGABYTES) {
                throw new Trouble(
                        "Too little disk: %s has %d MB free, %d MB are needed; --data DIR chooses another place."
                                .formatted(path, free, NEEDED_MEGABYTES));
            }
            var lock =
                    FileChannel.open(
                            path.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new Trouble(
                        "Another run is using %s: stop it, or choose another place with --data DIR."
                                .formatted(path));
            }
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw new Trouble(
                    "%s cannot be used as a data directory: %s.".formatted(path, e.getMessage()),
                    e);
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// Removes what runs that were killed have left behind; what a living run holds stays.
    ///
    /// @param prefix of the names of their data directories
    static void sweep(Path parent, String prefix) {
        try (Stream<Path> left = Files.list(parent)) {
            for (var path : left.toList()) {
                if (path.getFileName().toString().startsWith(prefix) && isAbandoned(path)) {
                    Trees.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tidy up " + parent, e);
        }
    }

    private static boolean isAbandoned(Path path) throws IOException {
        var file = path.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (var lock = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return taken(lock);
        }
    }

    private static void checkOurs(Path path) throws IOException {
        if (!Files.exists(path) || Files.exists(path.resolve(MARK))) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new Trouble("%s is not a directory; --data DIR chooses another.".formatted(path));
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.anyMatch(file -> !file.getFileName().toString().equals(LOCK))) {
                throw new Trouble(
                        "%s holds other things and no installation: choose an empty directory with --data DIR."
                                .formatted(path));
            }
        }
    }

    Path path() {
        return path;
    }

    /// Forgets everything kept here.
    void clear() {
        try (Stream<Path> content = Files.list(path)) {
            for (var file : content.toList()) {
                if (!file.getFileName().toString().equals(LOCK)) {
                    Trees.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells this installation from every other; made at the first call.
    String id() {
        var known = marks().getProperty(ID);
        if (known != null) {
            return known;
        }
        var bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        mark(ID, id);
        return id;
    }

    /// Fingerprint of the register that was or is being loaded.
    Optional<String> register() {
        return Optional.ofNullable(marks().getProperty(REGISTER));
    }

    void loads(String fingerprint) {
        mark(REGISTER, fingerprint);
    }

    private Properties marks() {
        var marks = new Properties();
        var file = path.resolve(MARK);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                marks.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return marks;
    }

    private void mark(String name, String value) {
        var marks = marks();
        marks.setProperty(name, value);
        try (var writer = Files.newBufferedWriter(path.resolve(MARK))) {
            marks.store(writer, "An installation of Don Doc lives here");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
