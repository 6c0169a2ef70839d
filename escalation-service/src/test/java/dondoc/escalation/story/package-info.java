/// The service's own steps from task facts to letters, without a broker and with one.
@NullMarked
package dondoc.escalation.story;

import org.jspecify.annotations.NullMarked;
