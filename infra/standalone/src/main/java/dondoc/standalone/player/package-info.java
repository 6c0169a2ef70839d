/// Plays a register through the public doors, day by day, as its clerks would have done. What may
/// come in: the order of the happenings and how to go on after an interruption.
@NullMarked
package dondoc.standalone.player;

import org.jspecify.annotations.NullMarked;
