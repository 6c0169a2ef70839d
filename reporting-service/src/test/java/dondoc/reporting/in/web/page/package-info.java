/// What the pages show, told by tests.
@NullMarked
package dondoc.reporting.in.web.page;

import org.jspecify.annotations.NullMarked;
