package dondoc.task.in.xlsx;

import static dondoc.task.domain.Reason.MALFORMED_XLSX;
import static dondoc.task.domain.Reason.PROTECTED_XLSX;
import static dondoc.task.domain.Reason.UNKNOWN_SHEET;

import dondoc.task.application.importing.Sheet;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A sheet of an XLSX workbook with a heading row, read as a stream of cells. Formulas are not worked
/// out: what the workbook last showed for one counts. Nothing outside the file is ever opened.
public final class XlsxFile {
    private XlsxFile() {}

    /// @param name of the sheet; `null`: the first one
    /// @throws Rejection `MALFORMED_XLSX`, `PROTECTED_XLSX`, `XLSX_TOO_LARGE`, `UNKNOWN_SHEET`,
    ///     `TOO_MANY_COLUMNS`, `TOO_MANY_ROWS`
    public static Sheet read(byte[] file, @Nullable String name) {
        recognise(file);
        Unpacked.check(file);
        try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            return Sheet.of(file, rows(workbook, name), MALFORMED_XLSX);
        } catch (Rejection e) {
            throw e;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException _) {
            // POI has many ways to say that a workbook is none
            throw Rejection.of(MALFORMED_XLSX);
        }
    }

    private static void recognise(byte[] file) {
        switch (FileMagic.valueOf(file)) {
            case OOXML -> {}
            case OLE2 -> throw Rejection.of(isEncrypted(file) ? PROTECTED_XLSX : MALFORMED_XLSX);
            case null, default -> throw Rejection.of(MALFORMED_XLSX);
        }
    }

    private static boolean isEncrypted(byte[] file) {
        try (var old = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return old.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private static List<List<String>> rows(OPCPackage workbook, @Nullable String name)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(workbook);
        var epoch = new Epoch();
        try (var about = reader.getWorkbookData()) {
            parse(about, epoch);
        }
        var rows =
                new Rows(
                        new Cells(
                                new ReadOnlySharedStringsTable(workbook, false),
                                reader.getStylesTable(),
                                epoch.is1904()));
        try (var sheet = sheet(reader, name)) {
            parse(sheet, rows);
        }
        return rows.read();
    }

    private static InputStream sheet(XSSFReader reader, @Nullable String name)
            throws IOException, OpenXML4JException {
        var sheets = (SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            var sheet = sheets.next();
            if (name == null || Words.key(name).equals(Words.key(sheets.getSheetName()))) {
                return sheet;
            }
            sheet.close();
        }
        throw name == null ? Rejection.of(MALFORMED_XLSX) : Rejection.at("sheet", UNKNOWN_SHEET);
    }

    /// POI's reader neither opens external entities nor expands many.
    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(xml));
    }
}
