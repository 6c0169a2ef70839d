/// The doors of directives: registering, classifying and ending them, and the packets of the document
/// exchange that bring, correct, recall and replace them. What may come in: requests and answers about
/// directives; what ends one and what that does to its tasks is the application's.
@NullMarked
package dondoc.task.in.web.directives;

import org.jspecify.annotations.NullMarked;
