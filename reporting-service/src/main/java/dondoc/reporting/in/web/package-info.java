/// The HTTP API: classes as of a day, closed periods.
///
/// What may come in: controllers, the answers' shapes, who may ask.
@NullMarked
package dondoc.reporting.in.web;

import org.jspecify.annotations.NullMarked;
