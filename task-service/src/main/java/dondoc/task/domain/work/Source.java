package dondoc.task.domain.work;

/// The row of an imported file a task came from: the same row again has no second effect, ever.
///
/// @param file SHA-256 of its bytes, hexadecimal
/// @param row position among the data rows, from 1
public record Source(String file, int row) {}
