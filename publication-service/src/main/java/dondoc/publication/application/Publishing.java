package dondoc.publication.application;

import dondoc.publication.domain.edition.PublicationEvent;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.file.EditionFiles;
import dondoc.publication.domain.file.PublicFile;
import dondoc.publication.domain.late.Quarter;
import java.nio.charset.StandardCharsets;

/// Puts on the shelf what has been released, and takes off it what may not be seen any more. The
/// shelf can be emptied at any time: it is filled again from the book, and the book from the log.
public final class Publishing {
    private static final String INDEX = "editions.json";
    private static final String SEAL = ".sha256";

    private final EditionBook book;
    private final Shelf shelf;

    public Publishing(EditionBook book, Shelf shelf) {
        this.book = book;
        this.shelf = shelf;
    }

    /// A fact about a quarter; one that was noted before changes nothing.
    public synchronized void note(PublicationEvent event, long sequence) {
        var quarter = event.quarter();
        var before = book.of(quarter).orElse(PublishedQuarter.nothing(quarter));
        var after = before.after(event, sequence);
        if (after.version() > before.version()) {
            lay(after);
            book.keep(after);
            layIndex();
        }
    }

    /// Everything that may be seen is on the shelf and nothing else that was.
    public synchronized void restock() {
        book.all().forEach(this::lay);
        layIndex();
    }

    /// A file of an edition, made again when it is not on the shelf. Whether persons may be seen is
    /// looked up each time: another instance may have taken note that they may not.
    public Sought seek(Quarter quarter, int number, String name) {
        var path = path(quarter, number, name);
        if (!EditionFiles.tellsOfPersons(name)) {
            var lying = shelf.find(path);
            if (lying.isPresent()) {
                return new Sought.Found(lying.get(), true);
            }
        }
        return lookUp(quarter, number, name, path);
    }

    private synchronized Sought lookUp(Quarter quarter, int number, String name, String path) {
        var published = book.of(quarter);
        var edition = published.flatMap(p -> p.edition(number));
        if (published.isEmpty() || edition.isEmpty() || !offers(edition.get(), name)) {
            return new Sought.Unknown();
        }
        if (!published.get().shows(name)) {
            return new Sought.NoLongerShown();
        }
        if (shelf.find(path).isEmpty()) {
            lay(published.get());
        }
        return shelf.find(path)
                .<Sought>map(b -> new Sought.Found(b, !EditionFiles.tellsOfPersons(name)))
                .orElseGet(Sought.Unknown::new);
    }

    /// What came of looking for a file.
    public sealed interface Sought {

        /// @param forEver whether it will be the same whenever it is asked for
        @SuppressWarnings("ArrayRecordComponent") // read-only bytes; never compared
        record Found(byte[] bytes, boolean forEver) implements Sought {}

        record Unknown() implements Sought {}

        /// It was public once; the gate of the quarter's persons has closed.
        record NoLongerShown() implements Sought {}
    }

    /// The index of all editions, as known now.
    public byte[] index() {
        return EditionIndex.of(book.all()).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean offers(EditionReleased edition, String name) {
        return edition.files().stream()
                .anyMatch(f -> name.equals(f.name()) || name.equals(f.name() + SEAL));
    }

    private void lay(PublishedQuarter quarter) {
        for (var edition : quarter.editions()) {
            for (var file : sealed(edition)) {
                var path = path(quarter.quarter(), edition.edition(), file.name());
                if (quarter.shows(file.name())) {
                    shelf.put(path, file.bytes());
                    shelf.put(path + SEAL, seal(file));
                } else {
                    shelf.remove(path);
                    shelf.remove(path + SEAL);
                }
            }
        }
    }

    /// The files again, checked against what was sealed when they were released.
    private static Iterable<PublicFile> sealed(EditionReleased edition) {
        var files = EditionFiles.of(edition.sheet());
        var seals = files.stream().map(PublicFile::seal).toList();
        if (!edition.format().equals(EditionFiles.FORMAT) || !seals.equals(edition.files())) {
            throw new IllegalStateException(
                    "edition %d of %s does not come out as it was sealed"
                            .formatted(edition.edition(), edition.quarter()));
        }
        return files;
    }

    private void layIndex() {
        shelf.put(INDEX, index());
    }

    private static byte[] seal(PublicFile file) {
        return "%s  %s\n"
                .formatted(file.seal().sha256(), file.name())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String path(Quarter quarter, int number, String name) {
        return "editions/%s/%d/%s".formatted(quarter, number, name);
    }
}
