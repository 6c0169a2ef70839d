/// The documents tasks come from. A directive is registered once, secret ones not at all; it is
/// classified, put right by its sender, gives clauses to many units at once, and ends by being recalled or
/// replaced.
@NullMarked
package dondoc.task.domain.directive;

import org.jspecify.annotations.NullMarked;
