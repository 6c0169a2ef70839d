/// The books in MongoDB, told by tests against a store in memory.
@NullMarked
package dondoc.escalation.out.mongo;

import org.jspecify.annotations.NullMarked;
