package dondoc.publication.domain.edition;

import dondoc.publication.domain.file.Difference;
import dondoc.publication.domain.file.FileSeal;
import dondoc.publication.domain.file.LegalBasis;
import dondoc.publication.domain.file.PersonsDifference;
import dondoc.publication.domain.file.PublishedPersons;
import dondoc.publication.domain.file.Sha256;
import dondoc.publication.domain.file.Sheet;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to the list of a quarter.
public sealed interface PublicationEvent {

    /// The quarter it is about.
    Quarter quarter();

    /// An edition is public. Holds everything its files say, and the files' hashes: the files can be
    /// made again from it and checked against it.
    ///
    /// @param format of the files, e.g. `dondoc.late-list/1`
    /// @param differences of units, and `personsDifference` in numbers, from the edition before: one that
    ///     differs names at least one
    /// @param previous SHA-256 of `list.json` of the edition before
    /// @param files in the order they are offered; the first is `list.json`
    record EditionReleased(
            Quarter quarter,
            int edition,
            Instant releasedAt,
            LocalDate asOf,
            List<LateUnit> units,
            @Nullable PublishedPersons persons,
            List<Difference> differences,
            @Nullable PersonsDifference personsDifference,
            @Nullable Sha256 previous,
            String format,
            List<FileSeal> files)
            implements PublicationEvent {
        public EditionReleased {
            units = List.copyOf(units);
            differences = List.copyOf(differences);
            files = List.copyOf(files);
        }

        static EditionReleased of(Sheet s, String format, List<FileSeal> files) {
            return new EditionReleased(
                    s.quarter(),
                    s.edition(),
                    s.releasedAt(),
                    s.asOf(),
                    s.units(),
                    s.persons(),
                    s.differences(),
                    s.personsDifference(),
                    s.previous(),
                    format,
                    files);
        }

        public Sheet sheet() {
            return new Sheet(
                    quarter,
                    edition,
                    releasedAt,
                    asOf,
                    units,
                    persons,
                    differences,
                    personsDifference,
                    previous);
        }

        /// SHA-256 of `list.json`, which names everything else.
        public Sha256 hash() {
            return files.getFirst().sha256();
        }
    }

    /// The persons of the quarter may be published.
    record PersonsGateOpened(Quarter quarter, LegalBasis basis) implements PublicationEvent {}

    /// They may not be any more.
    record PersonsGateClosed(Quarter quarter, String document, String reason)
            implements PublicationEvent {}
}
