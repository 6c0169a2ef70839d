/// The whole city on one machine, for a person at a terminal: options, checks before anything
/// starts, the run itself and its summary. What may come in: the order of those steps. How
/// processes live is in stack, how a year is played in player.
@NullMarked
package dondoc.standalone;

import org.jspecify.annotations.NullMarked;
