package dondoc.publication.application;

import dondoc.publication.domain.edition.PublicationEvent;
import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.edition.PublicationEvent.PersonsGateClosed;
import dondoc.publication.domain.edition.PublicationEvent.PersonsGateOpened;
import dondoc.publication.domain.file.EditionFiles;
import dondoc.publication.domain.file.FileSeal;
import dondoc.publication.domain.file.LegalBasis;
import dondoc.publication.domain.late.Quarter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything published of a quarter, and whether its persons may be seen.
///
/// @param version sequence of the last fact in it
/// @param gate the legal basis while persons may be seen
/// @param editions oldest first
public record PublishedQuarter(
        Quarter quarter, long version, @Nullable LegalBasis gate, List<EditionReleased> editions) {
    public PublishedQuarter {
        editions = List.copyOf(editions);
    }

    static PublishedQuarter nothing(Quarter quarter) {
        return new PublishedQuarter(quarter, 0, null, List.of());
    }

    /// A fact that was seen before changes nothing.
    PublishedQuarter after(PublicationEvent event, long sequence) {
        if (sequence <= version) {
            return this;
        }
        return switch (event) {
            case EditionReleased e ->
                    new PublishedQuarter(
                            quarter,
                            sequence,
                            gate,
                            Stream.concat(editions.stream(), Stream.of(e)).toList());
            case PersonsGateOpened e ->
                    new PublishedQuarter(quarter, sequence, e.basis(), editions);
            case PersonsGateClosed _ -> new PublishedQuarter(quarter, sequence, null, editions);
        };
    }

    public Optional<EditionReleased> edition(int number) {
        return editions.stream().filter(e -> e.edition() == number).findFirst();
    }

    /// The newest edition.
    public Optional<EditionReleased> last() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    /// Whether anybody may have a file.
    public boolean shows(String file) {
        return gate != null || !EditionFiles.tellsOfPersons(file);
    }

    /// What an edition offers to everybody now.
    public List<FileSeal> offered(EditionReleased edition) {
        return edition.files().stream().filter(f -> shows(f.name())).toList();
    }
}
