/// Directives as people enter them: registering, classifying, recalling, replacing, and what that
/// means for their tasks. What may come in: drafts as they were typed, and use cases of several
/// commands about one directive.
@NullMarked
package dondoc.task.application.directives;

import org.jspecify.annotations.NullMarked;
