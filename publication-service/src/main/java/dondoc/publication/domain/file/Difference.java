package dondoc.publication.domain.file;

import dondoc.publication.domain.late.Late;
import dondoc.publication.domain.late.LateUnit;
import dondoc.publication.domain.late.UnitCode;
import org.jspecify.annotations.Nullable;

/// What a later edition says differently of a unit.
///
/// @param name in this edition, or the last one it stood in
/// @param was late tasks in the edition before, 0 for a unit that was not listed
/// @param now late tasks in this one, 0 for a unit that is listed no more
/// @param wasName its name in the edition before, where that was another
/// @param before its row in the edition before, where it had one
/// @param after its row in this one, where it has one
public record Difference(
        UnitCode unit,
        String name,
        int was,
        int now,
        @Nullable String wasName,
        @Nullable Late before,
        @Nullable Late after) {

    /// Of a unit whose rows differ; at least one is there.
    public static Difference of(@Nullable LateUnit before, @Nullable LateUnit after) {
        if (after == null) {
            if (before == null) {
                throw new IllegalArgumentException("no row differs from no row");
            }
            return new Difference(
                    before.unit(),
                    before.name(),
                    before.tasks().late(),
                    0,
                    null,
                    before.tasks(),
                    null);
        }
        return new Difference(
                after.unit(),
                after.name(),
                before == null ? 0 : before.tasks().late(),
                after.tasks().late(),
                before == null || before.name().equals(after.name()) ? null : before.name(),
                before == null ? null : before.tasks(),
                after.tasks());
    }

    /// Whether the number stayed and only what it is made of differs.
    public boolean onlySplit() {
        return was == now && before != null && after != null && !before.equals(after);
    }
}
