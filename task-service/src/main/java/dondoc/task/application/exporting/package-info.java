/// What is handed out as files. What may come in: which rows and columns a file has and the port to
/// whatever writes it; no file format.
@NullMarked
package dondoc.task.application.exporting;

import org.jspecify.annotations.NullMarked;
