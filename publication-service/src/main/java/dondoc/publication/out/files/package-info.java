/// The shelf of public files on disk. What may come in: how files get to where web servers find
/// them.
@NullMarked
package dondoc.publication.out.files;

import org.jspecify.annotations.NullMarked;
