/// The pages a leader reads: how things stand, and each closed report with sums that visibly add up.
///
/// What may come in: page controllers and what their templates show, computed here so that a
/// template only places it. No script: a chart is drawn on the server.
@NullMarked
package dondoc.reporting.in.web.page;

import org.jspecify.annotations.NullMarked;
