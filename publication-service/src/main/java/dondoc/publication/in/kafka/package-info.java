/// What topics tell us: episodes of lateness, names of units, our own editions. Each feed reads only
/// the fields it uses into small records of its own.
///
/// What may come in: feeds and the forms of foreign events.
@NullMarked
package dondoc.publication.in.kafka;

import org.jspecify.annotations.NullMarked;
