/// What the pages of this service share: who may open which, how a form is sent and what becomes of
/// it, what units and people are called. They ask the same use cases as the API, in the name of
/// whoever has signed in.
///
/// What may come in: what pages of at least two rooms need. The departments' pages are in `work`.
/// Words stand in `messages.properties` and `messages_en.properties`, templates under the name of
/// their room.
@NullMarked
package dondoc.task.in.page;

import org.jspecify.annotations.NullMarked;
