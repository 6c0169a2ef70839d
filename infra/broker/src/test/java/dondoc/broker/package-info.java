@NullMarked
package dondoc.broker;

import org.jspecify.annotations.NullMarked;
