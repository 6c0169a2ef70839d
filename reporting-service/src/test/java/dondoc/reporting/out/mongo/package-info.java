/// The books in MongoDB, told by tests against a store in memory.
@NullMarked
package dondoc.reporting.out.mongo;

import org.jspecify.annotations.NullMarked;
