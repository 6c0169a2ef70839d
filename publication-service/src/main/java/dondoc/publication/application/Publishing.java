package dondoc.publication.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dondoc.publication.domain.edition.PublicationEvent;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.file.EditionFiles;
import dondoc.publication.domain.late.Quarter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts on the shelf what has been released, and takes off it what may not be seen any more. The
/// shelf can be emptied at any time: it is filled again from the book, and the book from the log.
public final class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final String INDEX = "editions.json";

    /// A fact about a quarter.
    ///
    /// @param sequence of the quarter's facts, ascending
    public record Told(PublicationEvent event, long sequence) {}

    private final EditionBook book;
    private final Shelf shelf;

    public Publishing(EditionBook book, Shelf shelf) {
        this.book = book;
        this.shelf = shelf;
    }

    /// Facts in their order; one that was noted before changes nothing in the book. The book is kept
    /// first, then the shelf is laid: where it cannot be written, the same facts again lay it.
    ///
    /// @throws UncheckedIOException the shelf is full or cannot be written
    public synchronized void note(List<Told> facts) {
        var stocks = new ArrayList<Stock>();
        facts.stream()
                .collect(groupingBy(f -> f.event().quarter(), LinkedHashMap::new, toList()))
                .forEach((quarter, told) -> stocks.add(keep(quarter, told)));
        stocks.forEach(stock -> stock.layOn(shelf));
        layIndex();
    }

    private Stock keep(Quarter quarter, List<Told> facts) {
        var before = book.of(quarter).orElse(PublishedQuarter.nothing(quarter));
        var after = before;
        for (var fact : facts) {
            after = after.after(fact.event(), fact.sequence());
        }
        var stock = Stock.of(after);
        if (after.version() > before.version()) {
            book.keep(after);
        }
        return stock;
    }

    /// Everything that may be seen is on the shelf and nothing else that was.
    public synchronized void restock() {
        book.all().forEach(quarter -> Stock.of(quarter).layOn(shelf));
        layIndex();
    }

    /// A file of an edition, made again when it is not on the shelf. Whether persons may be seen is
    /// looked up each time: another instance may have taken note that they may not.
    public Sought seek(Quarter quarter, int number, String name) {
        var path = Stock.path(quarter, number, name);
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
        return shelf.find(path)
                .or(() -> madeAgain(published.get(), path))
                .<Sought>map(b -> new Sought.Found(b, !EditionFiles.tellsOfPersons(name)))
                .orElseGet(Sought.Unknown::new);
    }

    /// It is handed out also where it cannot be laid.
    private Optional<byte[]> madeAgain(PublishedQuarter quarter, String path) {
        var stock = Stock.of(quarter);
        try {
            stock.layOn(shelf);
        } catch (UncheckedIOException e) {
            LOG.warn("{} is handed out, but the shelf cannot be written", path, e);
        }
        return stock.find(path);
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
        return EditionIndex.of(book.all()).getBytes(UTF_8);
    }

    private static boolean offers(EditionReleased edition, String name) {
        return edition.files().stream()
                .anyMatch(f -> name.equals(f.name()) || name.equals(f.name() + Stock.SEAL));
    }

    private void layIndex() {
        shelf.put(INDEX, index());
    }
}
