/// The users of a standalone city, one or more for each role, with passwords made once for each
/// data directory.
@NullMarked
package dondoc.standalone.users;

import org.jspecify.annotations.NullMarked;
