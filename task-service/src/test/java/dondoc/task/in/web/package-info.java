/// The API as its callers meet it: the whole service on a real broker, its store in memory.
@NullMarked
package dondoc.task.in.web;

import org.jspecify.annotations.NullMarked;
