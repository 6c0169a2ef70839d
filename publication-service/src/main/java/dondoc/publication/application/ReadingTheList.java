package dondoc.publication.application;

import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.Quarter;
import java.time.LocalDate;
import java.util.Optional;

/// Who was or is late in a quarter, as known now.
public final class ReadingTheList {
    private final EpisodeBook episodes;
    private final UnitBook units;

    public ReadingTheList(EpisodeBook episodes, UnitBook units) {
        this.episodes = episodes;
        this.units = units;
    }

    /// Empty until a day has begun everywhere.
    public Optional<LateList> of(Quarter quarter) {
        return asOf().map(
                        day -> LateList.of(quarter, day, episodes.around(quarter), units.names()));
    }

    /// The day both books have come to.
    private Optional<LocalDate> asOf() {
        return episodes.begun().flatMap(e -> units.begun().map(u -> e.isBefore(u) ? e : u));
    }
}
