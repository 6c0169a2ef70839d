package dondoc.shredding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// An installation that is stopped, and is not started as long as it is held here: the locks are those
/// that `infra/run` and the broker take.
///
/// @param dir the data directory
/// @param broker the broker's own directory in it
record Held(Path dir, Path broker, List<FileChannel> locks) implements AutoCloseable {
    private static final String LOCK = ".lock";

    /// @throws Hindered when it runs, or is no such directory
    static Held of(Path dir) {
        var broker = broker(dir);
        var locks = new ArrayList<FileChannel>();
        var held = new Held(dir, broker, locks);
        try {
            for (var folder : broker.equals(dir) ? List.of(dir) : List.of(dir, broker)) {
                locks.add(lock(folder));
            }
            return held;
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private static Path broker(Path dir) {
        if (!Files.isDirectory(dir)) {
            throw new Hindered("There is no directory %s.".formatted(dir));
        }
        for (var broker : List.of(dir.resolve("broker"), dir)) {
            if (Files.exists(broker.resolve("meta.properties"))) {
                return broker;
            }
        }
        throw new Hindered(
                "%s is neither the data directory of an installation nor a broker's log directory."
                        .formatted(dir));
    }

    private static FileChannel lock(Path folder) {
        try {
            var lock =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new Hindered("%s is in use: stop the installation first.".formatted(folder));
            }
            return lock;
        } catch (NoSuchFileException e) {
            throw new Hindered("%s cannot be written.".formatted(folder), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder, e);
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// The logs of all parts, none where they are kept elsewhere.
    Path logs() {
        return dir.resolve("logs");
    }

    /// What is derived from the log and holds texts: the engine's stores and the read models.
    List<Path> derived() {
        return List.of(dir.resolve("state").resolve("task-service"), dir.resolve("store"));
    }

    @Override
    public void close() {
        for (var lock : locks) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
