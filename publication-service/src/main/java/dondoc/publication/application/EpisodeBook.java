package dondoc.publication.application;

import dondoc.publication.domain.late.Episode;
import dondoc.publication.domain.late.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: all episodes, as known now.
public interface EpisodeBook {

    /// Facts of one task in their order; one that was noted before changes nothing.
    void note(List<EpisodeFact> facts);

    /// A day has begun everywhere: every fact recorded before it is noted.
    void begun(LocalDate day);

    Optional<LocalDate> begun();

    /// Those that may touch a quarter: begun by its last day, not ended before its first.
    List<Episode> around(Quarter quarter);
}
