/// Orders of steps: keeping the books, working out the list of a quarter, releasing it, putting the
/// files on the shelf. Ports to stores are interfaces here.
///
/// What may come in: use cases, ports, and the shell that lets the engine ask the rules.
@NullMarked
package dondoc.publication.application;

import org.jspecify.annotations.NullMarked;
