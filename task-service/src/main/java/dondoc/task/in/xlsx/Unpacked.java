package dondoc.task.in.xlsx;

import static dondoc.task.domain.Reason.MALFORMED_XLSX;
import static dondoc.task.domain.Reason.XLSX_TOO_LARGE;

import dondoc.task.domain.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// How large a packed file may become. Looked at before anything is taken into memory: a small file
/// can unpack to more than there is.
final class Unpacked {
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    /// As much as repeated rows of a real register pack.
    private static final long MOST_TIMES_LARGER = 100;

    private static final long ALWAYS_ALLOWED_BYTES = 4L * 1024 * 1024;
    private static final int MOST_PARTS = 500;

    private Unpacked() {}

    /// @throws Rejection `XLSX_TOO_LARGE`, `MALFORMED_XLSX`
    static void check(byte[] file) {
        long limit =
                Math.min(
                        MOST_BYTES,
                        Math.max(ALWAYS_ALLOWED_BYTES, file.length * MOST_TIMES_LARGER));
        var buffer = new byte[64 * 1024];
        long bytes = 0;
        int parts = 0;
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    bytes += n;
                    if (bytes > limit || parts > MOST_PARTS) {
                        throw Rejection.of(XLSX_TOO_LARGE);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw Rejection.of(MALFORMED_XLSX);
        }
    }
}
