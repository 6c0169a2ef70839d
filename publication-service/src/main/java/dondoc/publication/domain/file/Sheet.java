package dondoc.publication.domain.file;

import dondoc.publication.domain.late.Late;
import dondoc.publication.domain.late.LateList;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything an edition says.
///
/// @param edition 1, 2, 3, ... within the quarter
/// @param releasedAt in whole seconds
/// @param asOf the last day known of when it was released
/// @param persons only where a legal basis is recorded
/// @param differences from the edition before, in order of codes; empty in the first
/// @param personsDifference from the edition before, `null` where nothing differs
/// @param previous SHA-256 of `list.json` of the edition before; `null` in the first
public record Sheet(
        Quarter quarter,
        int edition,
        Instant releasedAt,
        LocalDate asOf,
        List<LateUnit> units,
        @Nullable PublishedPersons persons,
        List<Difference> differences,
        @Nullable PersonsDifference personsDifference,
        @Nullable Sha256 previous) {
    public Sheet {
        units = List.copyOf(units);
        differences = List.copyOf(differences);
    }

    public Late total() {
        return LateList.sum(units, LateUnit::tasks);
    }
}
