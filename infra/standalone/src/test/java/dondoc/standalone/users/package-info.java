/// The file of users, as it was written and spoilt.
@NullMarked
package dondoc.standalone.users;

import org.jspecify.annotations.NullMarked;
