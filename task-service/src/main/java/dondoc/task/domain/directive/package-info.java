/// The documents tasks come from. A directive is registered once; secret ones not at all.
@NullMarked
package dondoc.task.domain.directive;

import org.jspecify.annotations.NullMarked;
