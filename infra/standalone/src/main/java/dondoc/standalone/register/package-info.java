/// A register directory as a city exports it (domain.md, Data), read and checked for form before
/// anything starts. Only form: what a row means is decided by task-service. Cells stay as typed.
@NullMarked
package dondoc.standalone.register;

import org.jspecify.annotations.NullMarked;
