/// Parents and children among tasks: each is a task of its own, and a parent closes after its
/// children. What may come in: what a task knows of its family, and the rules about that.
@NullMarked
package dondoc.task.domain.family;

import org.jspecify.annotations.NullMarked;
