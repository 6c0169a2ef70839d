/// The doors: the list as known now, releasing an edition, the gate of persons, and what everybody
/// may fetch without signing in.
///
/// What may come in: addresses, forms of requests and answers, access rules.
@NullMarked
package dondoc.publication.in.web;

import org.jspecify.annotations.NullMarked;
