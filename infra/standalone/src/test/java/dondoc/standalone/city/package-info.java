/// A city of paper: an HTTP server that stands in for the services in fast tests.
@NullMarked
package dondoc.standalone.city;

import org.jspecify.annotations.NullMarked;
