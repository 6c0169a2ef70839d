/// A real Kafka broker (KRaft, one node) inside a JVM, on a directory that outlives it.
///
/// Standalone runs on it and so do tests that want the real thing. What may come in: what it takes
/// to start, find and stop that broker. No topics, no clients, no knowledge of who uses it.
@NullMarked
package dondoc.broker;

import org.jspecify.annotations.NullMarked;
