/// The whole service, told by tests at its doors, on a real broker.
@NullMarked
package dondoc.reporting;

import org.jspecify.annotations.NullMarked;
