/// What is asked over HTTP: who is overdue, episodes, letters, weeks. Nothing is commanded here.
///
/// What may come in: controllers, the forms they answer with, who may see what.
@NullMarked
package dondoc.escalation.in.web;

import org.jspecify.annotations.NullMarked;
