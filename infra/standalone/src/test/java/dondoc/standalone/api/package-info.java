/// The client before a city of paper.
@NullMarked
package dondoc.standalone.api;

import org.jspecify.annotations.NullMarked;
