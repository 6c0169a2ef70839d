/// The books in MongoDB: episodes, names of units, editions, and the day each has come to. All of
/// it is derived from topics and can be dropped.
///
/// What may come in: documents, their indexes, and how facts are written so that a repeated one
/// changes nothing.
@NullMarked
package dondoc.publication.out.mongo;

import org.jspecify.annotations.NullMarked;
