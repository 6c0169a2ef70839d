/// What the room of the API holds by itself.
@NullMarked
package dondoc.web.api;

import org.jspecify.annotations.NullMarked;
