/// CSV: files as the city exports them, read into sheets, and files for download. What may come in:
/// the file format; what rows mean is decided behind it.
@NullMarked
package dondoc.task.in.csv;

import org.jspecify.annotations.NullMarked;
