@NullMarked
package dondoc.task.application.importing;

import org.jspecify.annotations.NullMarked;
