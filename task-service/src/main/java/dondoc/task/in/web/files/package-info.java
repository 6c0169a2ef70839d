/// Tables as files: in which forms they come in and go out, and the doors they come in by. What may
/// come in: media types, headers of downloads, uploads; what a table means is the application's.
@NullMarked
package dondoc.task.in.web.files;

import org.jspecify.annotations.NullMarked;
