package dondoc.task.in.web.files;

import dondoc.task.application.exporting.Table;
import dondoc.task.application.importing.Sheet;
import dondoc.task.in.csv.CsvFile;
import dondoc.task.in.csv.CsvTable;
import dondoc.task.in.xlsx.XlsxFile;
import dondoc.task.in.xlsx.XlsxTable;
import dondoc.web.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// The forms tables come in and go out in.
public enum FileForm {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        public Sheet read(byte[] file, @Nullable String sheet) {
            return CsvFile.read(file);
        }

        @Override
        public Table to(OutputStream out) throws IOException {
            return new CsvTable(out);
        }
    },
    XLSX("xlsx", FileForm.XLSX_TYPE) {
        @Override
        public Sheet read(byte[] file, @Nullable String sheet) {
            return XlsxFile.read(file, sheet);
        }

        @Override
        public Table to(OutputStream out) {
            return new XlsxTable(out);
        }
    };

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String ending;
    private final String sentAs;

    FileForm(String ending, String sentAs) {
        this.ending = ending;
        this.sentAs = sentAs;
    }

    /// @param sheet of a workbook, `null`: the first one
    /// @throws dondoc.task.domain.Rejection when it is no table
    public abstract Sheet read(byte[] file, @Nullable String sheet);

    public abstract Table to(OutputStream out) throws IOException;

    /// The form of a body of this type.
    static FileForm of(MediaType type) {
        return MediaType.parseMediaType(XLSX_TYPE).isCompatibleWith(type) ? XLSX : CSV;
    }

    /// The form of a file of this name; one that says nothing is taken for CSV, which finds out.
    public static FileForm named(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith("." + XLSX.ending) ? XLSX : CSV;
    }

    /// The form that is asked for.
    ///
    /// @throws Refused `BAD_VALUE`
    public static FileForm asked(String parameter, String ending) {
        for (var form : values()) {
            if (form.ending.equals(ending)) {
                return form;
            }
        }
        throw Refused.because("BAD_VALUE").with("reason", "csv, xlsx").at(parameter);
    }

    /// Headers of a download.
    ///
    /// @param name of the file, without its ending
    public HttpHeaders headers(String name) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, sentAs);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name + "." + ending).build());
        headers.setCacheControl("no-store");
        return headers;
    }
}
