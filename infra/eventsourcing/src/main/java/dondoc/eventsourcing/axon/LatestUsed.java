package dondoc.eventsourcing.axon;

import java.util.LinkedHashMap;
import java.util.Map;

/// What was used last, a limited number of things. For one thread.
public final class LatestUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int limit;

    public LatestUsed(int limit) {
        super(64, 0.75f, true);
        this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > limit;
    }
}
