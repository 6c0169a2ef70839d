/// The domain's rules about directives.
@NullMarked
package dondoc.task.domain.directive;

import org.jspecify.annotations.NullMarked;
