/// The editions of a quarter's list: who may release one, when, and what is not released twice.
///
/// What may come in: decisions about publishing (correction claims and withdrawals of an edition
/// will be at home here). No clock, no input, no output.
@NullMarked
package dondoc.publication.domain.edition;

import org.jspecify.annotations.NullMarked;
