package dondoc.publication.in.web;

import dondoc.publication.application.PublishedQuarter;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.file.Difference;
import dondoc.publication.domain.file.Explanation;
import dondoc.publication.domain.file.FileSeal;
import dondoc.publication.domain.file.PersonsDifference;
import dondoc.publication.domain.late.Late;
import dondoc.publication.domain.late.LateUnit;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An edition as the page shows it.
///
/// @param quarter e.g. `II/2026`
/// @param href of the edition's own page
/// @param newest no later edition of this quarter
/// @param releasedAt e.g. `02/07/2026 10:04`
/// @param asOf e.g. `01/07/2026`
record EditionView(
        String quarter,
        int number,
        String href,
        boolean newest,
        String releasedAt,
        String asOf,
        Explanation explanation,
        Late total,
        List<LateUnit> units,
        List<Difference> differences,
        @Nullable PersonsDifference personsDifference,
        List<File> files) {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final int HASH_PART = 16;

    /// @param hash the SHA-256 in parts, so that it can be broken into lines
    record File(String name, String href, int kilobytes, List<String> hash) {}

    static EditionView of(PublishedQuarter quarter, EditionReleased e, Locale locale) {
        var sheet = e.sheet();
        var href = "/public/editions/%s/%d/".formatted(e.quarter(), e.edition());
        return new EditionView(
                e.quarter().roman(),
                e.edition(),
                href,
                quarter.last().filter(last -> last.edition() == e.edition()).isPresent(),
                MINUTE.format(e.releasedAt().atZone(HERE)),
                DAY.format(e.asOf()),
                locale.getLanguage().equals("en")
                        ? Explanation.english(sheet)
                        : Explanation.vietnamese(sheet),
                sheet.total(),
                e.units(),
                e.differences(),
                e.personsDifference(),
                quarter.offered(e).stream().map(f -> file(href, f)).toList());
    }

    private static File file(String href, FileSeal seal) {
        return new File(seal.name(), href + seal.name(), (seal.size() + 1023) / 1024, parts(seal));
    }

    private static List<String> parts(FileSeal seal) {
        var hash = seal.sha256().value();
        var parts = new ArrayList<String>();
        for (var i = 0; i < hash.length(); i += HASH_PART) {
            parts.add(hash.substring(i, i + HASH_PART));
        }
        return parts;
    }
}
