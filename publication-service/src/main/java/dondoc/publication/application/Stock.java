package dondoc.publication.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.file.EditionFiles;
import dondoc.publication.domain.file.PublicFile;
import dondoc.publication.domain.late.Quarter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is to lie on the shelf of a quarter's editions.
///
/// @param files path -> content
/// @param gone paths of what may not be seen any more
record Stock(Map<String, byte[]> files, Set<String> gone) {
    static final String SEAL = ".sha256";

    /// @throws IllegalStateException when an edition does not come out as it was sealed
    static Stock of(PublishedQuarter quarter) {
        var files = new TreeMap<String, byte[]>();
        var gone = new TreeSet<String>();
        for (var edition : quarter.editions()) {
            for (var file : sealed(edition)) {
                var path = path(quarter.quarter(), edition.edition(), file.name());
                if (quarter.shows(file.name())) {
                    files.put(path, file.bytes());
                    files.put(path + SEAL, seal(file));
                } else {
                    gone.add(path);
                    gone.add(path + SEAL);
                }
            }
        }
        return new Stock(files, gone);
    }

    static String path(Quarter quarter, int number, String name) {
        return "editions/%s/%d/%s".formatted(quarter, number, name);
    }

    Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// What may not be seen goes first: that needs no room.
    ///
    /// @throws java.io.UncheckedIOException when the shelf cannot be written
    void layOn(Shelf shelf) {
        gone.forEach(shelf::remove);
        files.forEach(shelf::put);
    }

    /// The files again, checked against what was sealed when they were released.
    private static List<PublicFile> sealed(EditionReleased edition) {
        var files = EditionFiles.of(edition.sheet());
        var seals = files.stream().map(PublicFile::seal).toList();
        if (!edition.format().equals(EditionFiles.FORMAT) || !seals.equals(edition.files())) {
            throw new IllegalStateException(
                    "edition %d of %s does not come out as it was sealed"
                            .formatted(edition.edition(), edition.quarter()));
        }
        return files;
    }

    private static byte[] seal(PublicFile file) {
        return "%s  %s\n".formatted(file.seal().sha256(), file.name()).getBytes(UTF_8);
    }
}
