package dondoc.task.in.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Workbooks as clerks make them, and as nobody should.
public final class Workbook {
    private Workbook() {}

    static byte[] made(Consumer<XSSFWorkbook> making) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            making.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One sheet of text.
    public static byte[] of(List<List<String>> rows) {
        return made(workbook -> {
            var sheet = workbook.createSheet("Sổ giao việc");
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
        });
    }

    /// The file with the text of its first sheet changed behind the library's back.
    static byte[] withSheetXml(byte[] file, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                var bytes = in.readAllBytes();
                zip.write(
                        part.getName().endsWith("sheet1.xml")
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
