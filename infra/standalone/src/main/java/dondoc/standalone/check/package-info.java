/// Compares what the services answer with what was worked out independently (expected.json),
/// section by section. It knows the public answers and the file, never a topic or a database.
@NullMarked
package dondoc.standalone.check;

import org.jspecify.annotations.NullMarked;
