/// What escalation does, step by step: watches tasks, keeps what was told about them, drafts the
/// week's letters, answers who was overdue when.
///
/// What may come in: use cases, the ports they need, the shells that let the engine run the
/// domain's rules. No web, no Kafka client, no store.
@NullMarked
package dondoc.escalation.application;

import org.jspecify.annotations.NullMarked;
