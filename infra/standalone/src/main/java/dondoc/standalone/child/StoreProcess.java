package dondoc.standalone.child;

import de.bwaldvogel.mongo.MongoServer;
import dondoc.store.IndexedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store of the read models as a process of its own. Arguments: file, port.
///
/// Everything in it is derived from the topics, its consumers' offsets with it. A file that cannot
/// be opened any more is put aside and the read models are built anew.
public final class StoreProcess {
    private static final Logger LOG = LoggerFactory.getLogger(StoreProcess.class);

    /// The files of earlier versions: nobody reads them any more.
    private static final List<String> EARLIER =
            List.of("store.mv", "documents.mv", "read-models.mv");

    private StoreProcess() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        for (var earlier : EARLIER) {
            Files.deleteIfExists(file.resolveSibling(earlier));
        }
        var server = new MongoServer(opened(file));
        server.bind("localhost", Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "store-close"));
    }

    private static IndexedStore opened(Path file) throws IOException {
        try {
            return IndexedStore.on(file);
        } catch (MVStoreException e) {
            LOG.warn("{} cannot be opened; it is put aside and built anew", file, e);
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".broken"),
                    StandardCopyOption.REPLACE_EXISTING);
            return IndexedStore.on(file);
        }
    }
}
