/// Pages as a browser meets them.
@NullMarked
package dondoc.web.page;

import org.jspecify.annotations.NullMarked;
