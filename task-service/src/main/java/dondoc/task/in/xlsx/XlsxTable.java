package dondoc.task.in.xlsx;

import dondoc.task.application.exporting.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Rows as the one sheet of a workbook. Every cell is text, so that none is a formula; a few rows at a
/// time are in memory, the others wait in a compressed temporary file.
public final class XlsxTable implements Table {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final OutputStream out;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private int rows;

    public XlsxTable(OutputStream out) {
        this.out = out;
        this.workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        workbook.setCompressTempFiles(true);
        // readers that do not expect large files fail on those that claim to be
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        this.sheet = workbook.createSheet("Dondoc");
    }

    @Override
    public void row(List<String> cells) {
        var row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            var text = cells.get(i);
            if (!text.isEmpty()) {
                row.createCell(i)
                        .setCellValue(
                                text.length() > LONGEST_CELL
                                        ? text.substring(0, LONGEST_CELL)
                                        : text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }
}
