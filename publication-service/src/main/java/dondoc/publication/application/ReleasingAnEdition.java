package dondoc.publication.application;

import dondoc.publication.domain.edition.PublicationCommand.ReleaseEdition;
import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.Quarter;
import java.util.List;
import java.util.Optional;

/// Makes the wish to release a quarter's list out of the list as known now. Whether it is granted,
/// the rules decide where the quarter's editions live.
public final class ReleasingAnEdition {
    private final ReadingTheList reading;

    public ReleasingAnEdition(ReadingTheList reading) {
        this.reading = reading;
    }

    /// Empty until a day has begun everywhere. Persons that are not to be published do not travel.
    public Optional<ReleaseEdition> wish(Quarter quarter, boolean persons) {
        return reading.of(quarter)
                .map(list -> persons ? list : withoutPeople(list))
                .map(list -> new ReleaseEdition(list, persons));
    }

    private static LateList withoutPeople(LateList list) {
        return new LateList(list.quarter(), list.asOf(), list.units(), List.of());
    }
}
