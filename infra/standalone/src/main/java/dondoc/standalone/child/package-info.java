/// What runs inside the child processes: the tether that ends a child when its supervisor is
/// gone, the broker, the store. Nothing here may be loaded by the supervisor.
@NullMarked
package dondoc.standalone.child;

import org.jspecify.annotations.NullMarked;
