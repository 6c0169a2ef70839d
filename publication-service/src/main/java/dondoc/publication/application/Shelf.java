package dondoc.publication.application;

import java.util.Optional;

/// Port: where public files lie. A web server may serve them from there.
public interface Shelf {

    /// Writes a file whole or not at all.
    ///
    /// @param path relative, e.g. `editions/2026-Q2/1/list.json`
    void put(String path, byte[] bytes);

    /// Takes a file away; one that is not there is no trouble.
    void remove(String path);

    Optional<byte[]> find(String path);
}
