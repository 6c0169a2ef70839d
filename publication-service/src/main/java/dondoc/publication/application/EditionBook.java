package dondoc.publication.application;

import dondoc.publication.domain.late.Quarter;
import java.util.List;
import java.util.Optional;

/// Port: what has been published.
public interface EditionBook {

    /// Quarters with anything published or a gate touched, newest first.
    List<PublishedQuarter> all();

    Optional<PublishedQuarter> of(Quarter quarter);

    /// Keeps it unless a later version is kept already.
    void keep(PublishedQuarter quarter);
}
