/// Reading the topics the directory is held from.
@NullMarked
package dondoc.task.in.kafka;

import org.jspecify.annotations.NullMarked;
