package dondoc.task.application.exporting;

import java.io.IOException;
import java.util.List;

/// A file of rows on its way out. No cell of it is ever live in a spreadsheet.
public interface Table extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    /// Ends the file; the stream behind it stays open.
    @Override
    void close() throws IOException;
}
