/// The way of a request to a controller's arguments: the strict JSON reader, the caller, the
/// headers of a command, the size of a body; which controller by the look of a path; answers in one
/// piece; the answer to an earlier command; the API description.
@NullMarked
package dondoc.web.api;

import org.jspecify.annotations.NullMarked;
