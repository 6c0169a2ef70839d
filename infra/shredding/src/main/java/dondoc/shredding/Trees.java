package dondoc.shredding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/// Files and folders that go for good. What they held is written over first, so that it is not left in
/// the free places of the disk; a disk that never writes over a place (as many do not) keeps it until it
/// takes the place for something else.
final class Trees {
    private static final int AT_ONCE = 1 << 16;

    private Trees() {}

    /// In the order of their names; none of a folder that is not there.
    static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /// All files below a folder.
    static List<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static void overwriteAndDelete(Path tree) {
        try (var all = Files.walk(tree)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isRegularFile(path)) {
                    try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                        overwrite(file);
                    }
                }
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + tree, e);
        }
    }

    /// Whoever is stopped in the middle finds the old file or the new one, whole.
    static void replace(Path old, Path by) throws IOException {
        try (var was = FileChannel.open(old, StandardOpenOption.WRITE)) {
            Files.move(
                    by, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(old.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
            overwrite(was);
        }
    }

    private static void overwrite(FileChannel file) throws IOException {
        var nothing = ByteBuffer.allocate(AT_ONCE);
        for (long at = 0, size = file.size(); at < size; at += nothing.limit()) {
            nothing.clear().limit((int) Math.min(AT_ONCE, size - at));
            while (nothing.hasRemaining()) {
                var _ = file.write(nothing, at + nothing.position());
            }
        }
        file.force(true);
    }
}
