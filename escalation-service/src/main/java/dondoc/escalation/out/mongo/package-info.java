/// The read model in MongoDB: episodes with all that was told of them, letters, weeks, days. All of
/// it is derived from `escalation.events`; dropped, it is folded again.
///
/// What may come in: the stores behind the application's ports, with plain operators only.
@NullMarked
package dondoc.escalation.out.mongo;

import org.jspecify.annotations.NullMarked;
