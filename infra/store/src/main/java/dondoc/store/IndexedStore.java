package dondoc.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVStore;

/// What a `MongoServer` is started on: a file, or memory alone.
///
/// What was written after the last commit is lost by a kill, about a second's work; never a part of one
/// write.
public final class IndexedStore extends H2Backend {
    private static final int CACHE_MEGABYTES = 128;

    private final Commits commits;
    private final LongAdder read;

    private IndexedStore(MVStore store) {
        // What is stored is opened by the constructor above.
        this.commits = new Commits(store);
        this.read = new LongAdder();
        super(store);
    }

    /// @throws org.h2.mvstore.MVStoreException when the file cannot be read
    public static IndexedStore on(Path file) {
        return new IndexedStore(
                new MVStore.Builder()
                        .fileName(file.toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .open());
    }

    public static IndexedStore inMemory() {
        return new IndexedStore(new MVStore.Builder().open());
    }

    /// How many documents were looked at to answer questions, since the beginning.
    public long documentsRead() {
        return read.sum();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry(), commits, read);
    }

    @Override
    public void close() {
        commits.close();
        super.close();
    }
}
