package dondoc.publication.domain.file;

import dondoc.publication.domain.late.LatePerson;
import java.util.List;

/// The persons of an edition and what allows to publish them.
public record PublishedPersons(LegalBasis basis, List<LatePerson> people) {
    public PublishedPersons {
        people = List.copyOf(people);
    }
}
