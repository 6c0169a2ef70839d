/// Which days are worked. Holidays, compensation and swap days are enumerated data with the notice
/// that announced them (never computed); each publication is a version and old versions stay.
@NullMarked
package dondoc.task.domain.calendar;

import org.jspecify.annotations.NullMarked;
