/// XLSX: workbooks as clerks keep them, read into sheets, and workbooks for download. What may come
/// in: the file format and its dangers; what rows mean is decided behind it.
@NullMarked
package dondoc.task.in.xlsx;

import org.jspecify.annotations.NullMarked;
