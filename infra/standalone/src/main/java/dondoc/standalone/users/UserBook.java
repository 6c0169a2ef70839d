package dondoc.standalone.users;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The users of one data directory: made at its first start, kept in a file only its owner reads.
public final class UserBook {
    private static final JsonMapper JSON = JsonMapper.shared();

    private UserBook() {}

    /// @param file `users.json` of the data directory
    /// @param services those with pages of their own
    /// @throws Trouble when the file is there and holds no users
    public static Users open(Path file, List<String> services) {
        try {
            if (Files.exists(file)) {
                return known(file);
            }
            var users = Users.fresh(services);
            write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(users));
            return users;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file, e);
        }
    }

    private static Users known(Path file) throws IOException {
        try {
            return Objects.requireNonNull(JSON.readValue(Files.readAllBytes(file), Users.class));
        } catch (JacksonException | NullPointerException e) {
            throw new Trouble(
                    "%s holds no users any more: put the file back, or begin anew with --fresh."
                            .formatted(file),
                    e);
        }
    }

    /// Writes a file nobody else can read, wholly or not at all.
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(
                draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
