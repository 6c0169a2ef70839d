package dondoc.task.in.csv;

import dondoc.task.application.exporting.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// Rows as CSV (RFC 4180; UTF-8 with BOM, every cell in quotes).
public final class CsvTable implements Table {
    private final CSVPrinter printer;

    public CsvTable(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer =
                new CSVPrinter(
                        writer, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Live::tamed).toList());
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
