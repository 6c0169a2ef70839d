package dondoc.task.in.web.series;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.web.Cursor;
import dondoc.web.Page;
import dondoc.web.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked of the series there are: those opened last first. Whoever opens one while another
/// reads on moves nobody's place.
///
/// @param lead `null` for every unit's
/// @param directive `null` for every directive's
/// @param goingOn only those of which periods may still begin
/// @param waiting only those that wait to be handed over
record SeriesList(
        @Nullable OrgId lead, @Nullable DirectiveId directive, boolean goingOn, boolean waiting) {
    private static final Comparator<SeriesLine> ORDER =
            Comparator.comparing(SeriesLine::openedOn)
                    .reversed()
                    .thenComparing(line -> line.id().value());
    private static final int SORT_KEYS = 2;

    /// Where the list goes on: behind this one.
    private record Place(LocalDate on, String id) {
        private boolean isBefore(SeriesLine line) {
            return line.openedOn().isBefore(on)
                    || (line.openedOn().equals(on) && line.id().value().compareTo(id) > 0);
        }
    }

    /// @throws Refused `BAD_LIMIT`, `BAD_CURSOR`
    Page<SeriesLine> cut(Stream<SeriesLine> all, @Nullable String cursor, @Nullable Integer limit) {
        var size = Page.limit(limit);
        var place = place(Cursor.read(toString(), cursor, SORT_KEYS));
        var asked = all.filter(this::asks).sorted(ORDER).toList();
        var left = asked.stream().filter(line -> place == null || place.isBefore(line)).toList();
        var shown = left.subList(0, Math.min(size, left.size()));
        return new Page<>(
                shown, left.size() > size ? behind(shown.getLast()) : null, (long) asked.size());
    }

    private boolean asks(SeriesLine line) {
        return (lead == null || lead.equals(line.lead()))
                && (directive == null || directive.equals(line.directive()))
                && (!goingOn || line.next() != null)
                && (!waiting || line.waiting());
    }

    private static @Nullable Place place(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new Place(LocalDate.parse(cursor.after().get(0)), cursor.after().get(1));
        } catch (DateTimeException _) {
            throw Refused.because("BAD_CURSOR").at("cursor");
        }
    }

    private String behind(SeriesLine last) {
        return Cursor.write(toString(), List.of(last.openedOn().toString(), last.id().value()));
    }
}
