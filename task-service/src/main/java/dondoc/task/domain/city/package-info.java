/// The city's own state of affairs: being loaded with the past, standing at its last loaded day, or
/// live.
@NullMarked
package dondoc.task.domain.city;

import org.jspecify.annotations.NullMarked;
