/// The provider as programs and browsers meet it.
@NullMarked
package dondoc.identity;

import org.jspecify.annotations.NullMarked;
