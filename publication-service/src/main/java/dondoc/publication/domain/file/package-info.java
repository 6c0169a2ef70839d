/// The public files of an edition, byte for byte: the same sheet gives the same bytes for ever, so
/// that anybody can check their SHA-256 and anybody can make them again from the log.
///
/// What may come in: forms of files and their texts. A form that was released once is never
/// changed; a new form is written beside it under a new format name.
@NullMarked
package dondoc.publication.domain.file;

import org.jspecify.annotations.NullMarked;
