/// The store of the read models inside a JVM: mongo-java-server on an MVStore file, with the indexes
/// it lacks. It answers as MongoDB answers; what it has no index for it looks through.
///
/// Standalone runs on it and so do tests that want to know what a question costs. What may come in:
/// how documents are kept, found and counted. No knowledge of who keeps what.
@NullMarked
package dondoc.store;

import org.jspecify.annotations.NullMarked;
