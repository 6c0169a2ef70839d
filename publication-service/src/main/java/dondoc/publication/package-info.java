/// Publication: who was late in a quarter, released by a publisher, kept as files that never change.
///
/// This root only wires the rooms together.
@NullMarked
package dondoc.publication;

import org.jspecify.annotations.NullMarked;
