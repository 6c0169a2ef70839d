/// The rules of reporting: which class a task is in at the end of a day, what a report's figures
/// are and when they do not sum, which periods there are, when a period may be closed.
///
/// What may come in: pure rules over values. No clock, no store, no framework.
@NullMarked
package dondoc.reporting.domain;

import org.jspecify.annotations.NullMarked;
