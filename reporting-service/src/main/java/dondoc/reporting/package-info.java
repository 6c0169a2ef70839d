/// Reporting: what stood how at each cut-off, closed once, countable again for any past day.
///
/// This root only wires the rooms together.
@NullMarked
package dondoc.reporting;

import org.jspecify.annotations.NullMarked;
