/// A small service behind a real server, and everything it refuses.
@NullMarked
package dondoc.web;

import org.jspecify.annotations.NullMarked;
