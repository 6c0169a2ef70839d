/// Who was late in a quarter (R6 of domain.md): episodes of lateness in, counted units and persons
/// out.
///
/// What may come in: rules of counting and the values they need. No clock, no input, no output.
@NullMarked
package dondoc.publication.domain.late;

import org.jspecify.annotations.NullMarked;
