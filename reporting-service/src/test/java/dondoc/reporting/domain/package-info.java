/// The rules of reporting, told by tests.
@NullMarked
package dondoc.reporting.domain;

import org.jspecify.annotations.NullMarked;
