/// What reporting does, told by tests with hand-written ports in memory.
@NullMarked
package dondoc.reporting.application;

import org.jspecify.annotations.NullMarked;
