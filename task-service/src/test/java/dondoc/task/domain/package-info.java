@NullMarked
package dondoc.task.domain;

import org.jspecify.annotations.NullMarked;
