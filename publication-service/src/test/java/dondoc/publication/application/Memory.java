package dondoc.publication.application;

import dondoc.publication.domain.late.Quarter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A book and a shelf in memory; the shelf may be full.
final class Memory implements EditionBook, Shelf {
    final Map<Quarter, PublishedQuarter> quarters = new TreeMap<>(Comparator.reverseOrder());
    final Map<String, byte[]> files = new TreeMap<>();
    boolean full;

    @Override
    public List<PublishedQuarter> all() {
        return new ArrayList<>(quarters.values());
    }

    @Override
    public Optional<PublishedQuarter> of(Quarter quarter) {
        return Optional.ofNullable(quarters.get(quarter));
    }

    @Override
    public void keep(PublishedQuarter quarter) {
        quarters.put(quarter.quarter(), quarter);
    }

    @Override
    public void put(String path, byte[] bytes) {
        if (full && !Arrays.equals(files.get(path), bytes)) {
            throw new UncheckedIOException(new IOException("no space left on device"));
        }
        files.put(path, bytes);
    }

    @Override
    public void remove(String path) {
        files.remove(path);
    }

    @Override
    public Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
