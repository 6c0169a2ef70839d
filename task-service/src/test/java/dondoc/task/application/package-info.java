@NullMarked
package dondoc.task.application;

import org.jspecify.annotations.NullMarked;
