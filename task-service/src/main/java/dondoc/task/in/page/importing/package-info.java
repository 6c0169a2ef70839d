/// Importing a register by hand: the file is looked at first, then taken in when somebody has seen
/// what would become of its rows; what was refused comes back as a file to mend and send again.
///
/// What may come in: the pages of one file on its way.
@NullMarked
package dondoc.task.in.page.importing;

import org.jspecify.annotations.NullMarked;
