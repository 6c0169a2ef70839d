/// The packets of the national document exchange by which directives come and go. A packet is taken
/// in once; the rules of directives say what it does.
@NullMarked
package dondoc.task.domain.packet;

import org.jspecify.annotations.NullMarked;
