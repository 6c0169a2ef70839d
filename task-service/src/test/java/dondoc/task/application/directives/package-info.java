@NullMarked
package dondoc.task.application.directives;

import org.jspecify.annotations.NullMarked;
