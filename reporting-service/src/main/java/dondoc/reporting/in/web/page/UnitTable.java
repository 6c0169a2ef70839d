package dondoc.reporting.in.web.page;

import dondoc.reporting.application.UnitBook.Unit;
import dondoc.reporting.domain.Counts;
import dondoc.reporting.domain.Figures;
import dondoc.reporting.domain.TaskClass;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The units with what matters first: most tasks overdue, then the larger share, then by name.
///
/// @param all how many units there are
public record UnitTable(List<Row> rows, int all) {

    /// Below this a share says nothing: the unit is shown with its n, not with a percentage.
    private static final int FEW = 10;

    public record Row(String code, String name, Counts counts) {
        public int overdue() {
            return counts.of(TaskClass.OPEN_OVERDUE);
        }

        /// Whether there are enough tasks for a share to say something.
        public boolean comparable() {
            return counts.counted() >= FEW;
        }

        double share() {
            return counts.counted() == 0 ? 0 : (double) overdue() / counts.counted();
        }
    }

    static UnitTable of(Figures figures, Map<String, Unit> units) {
        var byName =
                Comparator.comparing(Row::name, Collator.getInstance(Locale.of("vi"))::compare);
        var rows =
                figures.units().entrySet().stream()
                        .map(e -> new Row(e.getKey(), name(e.getKey(), units), e.getValue()))
                        .sorted(
                                Comparator.comparingInt(Row::overdue)
                                        .reversed()
                                        .thenComparing(
                                                Comparator.comparingDouble(Row::share).reversed())
                                        .thenComparing(byName))
                        .toList();
        return new UnitTable(rows, rows.size());
    }

    /// The first rows only.
    UnitTable first(int most) {
        return new UnitTable(rows.stream().limit(most).toList(), all);
    }

    private static String name(String code, Map<String, Unit> units) {
        var unit = units.get(code);
        return unit == null ? code : unit.name();
    }
}
