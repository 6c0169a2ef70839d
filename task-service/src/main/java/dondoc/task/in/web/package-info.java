/// The JSON API of task-service under `/api/v1`. What may come in: what a request looks like, what
/// an answer looks like, who may ask what. No rule about tasks.
@NullMarked
package dondoc.task.in.web;

import org.jspecify.annotations.NullMarked;
