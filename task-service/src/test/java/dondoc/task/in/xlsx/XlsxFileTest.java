package dondoc.task.in.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.application.importing.Sheet;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxFileTest {
    private static final List<String> HEADINGS = List.of("STT", "Hạn xử lý", "Ghi chú");

    @Test
    void days_numbers_and_formulas_read_as_a_clerk_sees_them() {
        var file =
                Workbook.made(workbook -> {
                    var sheet = workbook.createSheet();
                    var headings = sheet.createRow(2);
                    var day = workbook.createCellStyle();
                    day.setDataFormat(
                            workbook.getCreationHelper()
                                    .createDataFormat()
                                    .getFormat("dd/mm/yyyy"));
                    for (int i = 0; i < HEADINGS.size(); i++) {
                        headings.createCell(i).setCellValue(HEADINGS.get(i));
                    }
                    var row = sheet.createRow(3);
                    row.createCell(0).setCellValue(7);
                    row.createCell(1).setCellValue(LocalDate.of(2026, 5, 9));
                    row.getCell(1).setCellStyle(day);
                    row.createCell(2).setCellFormula("A4*2.5");
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                    sheet.createRow(4).createCell(0).setCellValue(" ");
                    var last = sheet.createRow(5);
                    last.createCell(1).setCellValue("Trước ngày 1/6/2026");
                });
        var sheet = XlsxFile.read(file, null);
        assertThat(sheet.lines()).extracting(Sheet.Line::position).containsExactly(1, 3);
        assertThat(sheet.lines().get(0).fields()).containsExactly("7", "9/5/2026", "17.5");
        assertThat(sheet.lines().get(1).fields()).containsExactly("", "Trước ngày 1/6/2026", "");
        assertThat(sheet.titles()).isEqualTo(HEADINGS);
    }

    @Test
    void the_first_sheet_counts_unless_another_is_named() {
        var file =
                Workbook.made(workbook -> {
                    workbook.createSheet("Một").createRow(0).createCell(0).setCellValue("A");
                    workbook.createSheet("Hai").createRow(0).createCell(0).setCellValue("B");
                });
        assertThat(XlsxFile.read(file, null).titles()).containsExactly("A");
        assertThat(XlsxFile.read(file, "hai").titles()).containsExactly("B");
        refused(file, "Ba", Reason.UNKNOWN_SHEET);
    }

    @Test
    void what_is_no_workbook_is_refused_whole() {
        refused("STT,Mục\n1,2\n".getBytes(UTF_8), null, Reason.MALFORMED_XLSX);
        refused(new byte[0], null, Reason.MALFORMED_XLSX);
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, null, Reason.MALFORMED_XLSX);
        refused(Workbook.of(List.of()), null, Reason.MALFORMED_XLSX);
        refused(Workbook.of(List.of(List.of("Mục", " mục"))), null, Reason.MALFORMED_XLSX);
        var broken =
                Workbook.withSheetXml(
                        Workbook.of(List.of(HEADINGS)), xml -> xml.substring(0, xml.length() / 2));
        refused(broken, null, Reason.MALFORMED_XLSX);
    }

    @Test
    void a_protected_workbook_says_so() throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var inside = encryptor.getDataStream(files)) {
                inside.write(Workbook.of(List.of(HEADINGS)));
            }
            files.writeFilesystem(out);
        }
        refused(out.toByteArray(), null, Reason.PROTECTED_XLSX);
    }

    @Test
    void nothing_outside_the_file_is_opened() {
        var file =
                Workbook.withSheetXml(
                        Workbook.of(List.of(HEADINGS, List.of("1", "x", "y"))),
                        xml ->
                                xml.replaceFirst(
                                                "<worksheet",
                                                "<!DOCTYPE w [<!ENTITY e SYSTEM"
                                                        + " \"file:///etc/hostname\">]><worksheet")
                                        .replaceFirst(
                                                "</sheetData>",
                                                "<row r=\"9\"><c r=\"A9\" t=\"str\"><v>&e;</v></c>"
                                                        + "</row></sheetData>"));
        refused(file, null, Reason.MALFORMED_XLSX);
    }

    @Test
    void a_small_file_that_unpacks_to_a_large_one_is_refused_before_it_does() {
        var file =
                Workbook.withSheetXml(
                        Workbook.of(List.of(HEADINGS)), xml -> xml + " ".repeat(16 * 1024 * 1024));
        assertThat(file).hasSizeLessThan(64 * 1024);
        refused(file, null, Reason.XLSX_TOO_LARGE);
    }

    @Test
    void there_is_a_limit_to_rows_columns_and_cells() {
        var wide =
                Workbook.made(workbook -> {
                    var sheet = workbook.createSheet();
                    sheet.createRow(0).createCell(0).setCellValue("STT");
                    sheet.createRow(1).createCell(200).setCellValue("x");
                });
        refused(wide, null, Reason.TOO_MANY_COLUMNS);
        var far =
                Workbook.made(workbook -> {
                    var sheet = workbook.createSheet();
                    sheet.createRow(0).createCell(0).setCellValue("STT");
                    sheet.createRow(50_001).createCell(0).setCellValue("x");
                });
        refused(far, null, Reason.TOO_MANY_ROWS);
        var longCell =
                Workbook.withSheetXml(
                        Workbook.of(List.of(HEADINGS)),
                        xml ->
                                xml.replaceFirst(
                                        "</sheetData>",
                                        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>"
                                                + "x".repeat(40_000)
                                                + "</v></c></row></sheetData>"));
        refused(longCell, null, Reason.XLSX_TOO_LARGE);
    }

    @Test
    void what_is_written_reads_the_same_and_nothing_of_it_is_a_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new XlsxTable(out)) {
            table.row(HEADINGS);
            table.row(List.of("1", "=1+1", "-2"));
        }
        var sheet = XlsxFile.read(out.toByteArray(), null);
        assertThat(sheet.titles()).isEqualTo(HEADINGS);
        assertThat(sheet.lines().getFirst().fields()).containsExactly("1", "=1+1", "-2");
        try (var workbook =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                        new java.io.ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getCellType())
                    .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        }
    }

    private static void refused(byte[] file, @Nullable String sheet, Reason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> XlsxFile.read(file, sheet))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
