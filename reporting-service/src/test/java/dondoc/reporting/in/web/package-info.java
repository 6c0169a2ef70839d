/// The faces, told by tests.
@NullMarked
package dondoc.reporting.in.web;

import org.jspecify.annotations.NullMarked;
