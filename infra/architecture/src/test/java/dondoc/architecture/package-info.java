/// The walls of the house, over all modules: who may see whom, what a rule may touch, how things
/// are called, that every package has its sign.
@NullMarked
package dondoc.architecture;

import org.jspecify.annotations.NullMarked;
