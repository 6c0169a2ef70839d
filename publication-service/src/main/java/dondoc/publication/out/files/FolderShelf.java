package dondoc.publication.out.files;

import dondoc.publication.application.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// A shelf in a folder. Files appear by renaming, so nobody ever reads half of one.
public final class FolderShelf implements Shelf {
    private final Path folder;

    public FolderShelf(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(String path, byte[] bytes) {
        var target = within(path);
        try {
            if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
                return;
            }
            Files.createDirectories(target.getParent());
            var written = target.resolveSibling("." + UUID.randomUUID() + ".part");
            try {
                Files.write(written, bytes);
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String path) {
        try {
            Files.deleteIfExists(within(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> find(String path) {
        try {
            return Optional.of(Files.readAllBytes(within(path)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path within(String path) {
        var target = folder.resolve(path).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new IllegalArgumentException("not on the shelf: " + path);
        }
        return target;
    }
}
