/// What reporting does, step by step: keeps the facts tasks leave, closes periods day by day,
/// answers what stood how on which day.
///
/// What may come in: use cases, the ports they need, the shell that lets the engine run the
/// domain's rules. No web, no Kafka client, no store.
@NullMarked
package dondoc.reporting.application;

import org.jspecify.annotations.NullMarked;
