package dondoc.standalone.stack;

import java.nio.file.Path;
import java.util.List;

/// What is known of a child before it lives.
///
/// @param log its standard output and error
record Part(String name, Rank rank, List<String> command, Path log, Probe probe) {}
