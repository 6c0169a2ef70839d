@NullMarked
package dondoc.task.domain.directory;

import org.jspecify.annotations.NullMarked;
