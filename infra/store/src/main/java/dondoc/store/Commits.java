package dondoc.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/// Commits between two writes and never within one, so that after a kill a document and its entries
/// in the indexes are there together or not at all. What is not in use any more is taken out of the
/// file then, too.
final class Commits implements AutoCloseable {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// Who writes waits for commits a tenth of the time at most.
    private static final int TIMES_AS_LONG = 9;

    /// Bytes that do not wait so long.
    private static final int MUCH = 128 << 20;

    /// A file of which less is in use is written together, so much of it at a time.
    private static final int FILLED_PERCENT = 60;

    private static final int REWRITTEN_AT_ONCE = 4 << 20;

    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock(true);
    private final MVStore store;
    private final Thread regularly;

    Commits(MVStore store) {
        this.store = store;
        regularly = Thread.ofPlatform().daemon().name("store-commit").start(this::run);
    }

    <T> T within(Supplier<T> write) {
        writing.readLock().lock();
        try {
            return write.get();
        } finally {
            writing.readLock().unlock();
            if (store.getUnsavedMemory() > MUCH) {
                LockSupport.unpark(regularly);
            }
        }
    }

    void within(Runnable write) {
        within(() -> {
            write.run();
            return true;
        });
    }

    private void run() {
        while (!store.isClosed()) {
            var start = System.nanoTime();
            commit();
            var taken = System.nanoTime() - start;
            LockSupport.parkNanos(Math.max(EVERY_NANOS, TIMES_AS_LONG * taken));
        }
    }

    private void commit() {
        writing.writeLock().lock();
        try {
            if (!store.isClosed() && store.hasUnsavedChanges()) {
                store.commit();
                var _ = store.compact(FILLED_PERCENT, REWRITTEN_AT_ONCE);
            }
        } finally {
            writing.writeLock().unlock();
        }
    }

    /// Commits what is left.
    @Override
    public void close() {
        commit();
        LockSupport.unpark(regularly);
    }
}
