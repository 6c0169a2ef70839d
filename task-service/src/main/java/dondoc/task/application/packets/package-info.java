/// Directives that come as packets of the national document exchange. What may come in: what a
/// packet says, and the steps of taking it in: the packet once, then what it does to its directive.
@NullMarked
package dondoc.task.application.packets;

import org.jspecify.annotations.NullMarked;
