/// The player before a city of paper.
@NullMarked
package dondoc.standalone.player;

import org.jspecify.annotations.NullMarked;
