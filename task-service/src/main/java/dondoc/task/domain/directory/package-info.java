/// Units and people: who exists, from when until when, who followed whom, and which unit a typed
/// name means on a day. No name of a person lives here.
@NullMarked
package dondoc.task.domain.directory;

import org.jspecify.annotations.NullMarked;
