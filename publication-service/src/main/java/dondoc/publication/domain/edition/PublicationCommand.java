package dondoc.publication.domain.edition;

import dondoc.publication.domain.file.LegalBasis;
import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.Quarter;

/// What may be wished about the list of a quarter.
public sealed interface PublicationCommand {

    /// Release the list as the next edition.
    ///
    /// @param list as known now, worked out by the service
    /// @param persons whether to publish the persons too
    record ReleaseEdition(LateList list, boolean persons) implements PublicationCommand {}

    /// Allow the persons of this quarter to be published.
    record OpenPersonsGate(Quarter quarter, LegalBasis basis) implements PublicationCommand {}

    /// Allow it no more: what was published of persons is no longer served.
    ///
    /// @param document the decision
    record ClosePersonsGate(Quarter quarter, String document, String reason)
            implements PublicationCommand {}
}
