/// What a person at the terminal reads: one clear line of trouble, a line of progress. Nothing
/// here knows what is being done.
@NullMarked
package dondoc.standalone.console;

import org.jspecify.annotations.NullMarked;
