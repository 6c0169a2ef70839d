/// How "no" is said: the catalogue of problems with their Vietnamese and English words, and the
/// places where what went wrong becomes problem+json, or a page for those who look at pages.
///
/// What may come in: another kind of failure and its problem. No stack trace leaves.
@NullMarked
package dondoc.web.problem;

import org.jspecify.annotations.NullMarked;
