package dondoc.publication.domain.file;

/// By what a file is known again.
///
/// @param size in bytes
public record FileSeal(String name, Sha256 sha256, int size) {}
