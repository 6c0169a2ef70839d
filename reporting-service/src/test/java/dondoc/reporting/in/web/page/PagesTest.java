package dondoc.reporting.in.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.reporting.application.UnitBook.Unit;
import dondoc.reporting.domain.Counts;
import dondoc.reporting.domain.Figures;
import dondoc.reporting.domain.TaskClass;
import dondoc.reporting.in.web.page.Trend.Message;
import dondoc.reporting.in.web.page.Trend.Point;
import dondoc.web.page.Written;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Written VIETNAMESE = new Written(Locale.of("vi"));

    @Test
    void a_trend_says_how_long_it_has_gone_one_way() {
        assertThat(trend(9, 5, 6, 8).message()).isEqualTo(new Message("trend.rising", 2, 8, 5));
        assertThat(trend(9, 8, 6).message()).isEqualTo(new Message("trend.falling", 2, 6, 9));
        assertThat(trend(9, 8, 6, 7).message())
                .isEqualTo(new Message("trend.rising.once", 1, 7, 6));
        assertThat(trend(7, 7, 7).message()).isEqualTo(new Message("trend.steady", 2, 7, 7));
        assertThat(trend(7).message()).isEqualTo(new Message("trend.first", 0, 7, 7));
    }

    @Test
    void bars_start_at_zero_and_carry_their_numbers() {
        var chart = Chart.of(trend(10, 20, 0), VIETNAMESE);
        assertThat(chart.columns())
                .extracting(Chart.Column::number)
                .containsExactly("10", "20", "0");
        assertThat(chart.columns())
                .extracting(Chart.Column::height)
                .containsExactly("75.0", "150.0", "0.0");
        assertThat(chart.lines()).extracting(Chart.Line::number).containsExactly("10", "20", "0");
        assertThat(chart.lines())
                .extracting(Chart.Line::width)
                .containsExactly("32.0%", "64.0%", "0.0%");
        var nothing = Chart.of(trend(0, 0), VIETNAMESE);
        assertThat(nothing.columns()).extracting(Chart.Column::height).containsOnly("0.0");
        assertThat(nothing.lines()).extracting(Chart.Line::width).containsOnly("0.0%");
    }

    @Test
    void units_with_most_overdue_tasks_come_first_and_small_ones_get_no_share() {
        var units = new TreeMap<String, Counts>();
        units.put("A", counts(2, 8));
        units.put("B", counts(5, 95));
        units.put("C", counts(2, 2));
        units.put("D", counts(0, 30));
        units.put("E", counts(0, 40));
        var table =
                UnitTable.of(
                        figures(units),
                        Map.of("D", unit("D", "Đống Đa"), "E", unit("E", "Chương Mỹ")));
        assertThat(table.rows())
                .extracting(UnitTable.Row::code)
                .containsExactly("B", "C", "A", "E", "D");
        assertThat(table.rows())
                .filteredOn(UnitTable.Row::comparable)
                .extracting(UnitTable.Row::code)
                .containsExactly("B", "A", "E", "D");
        assertThat(table.first(2).rows()).hasSize(2);
        assertThat(table.first(2).all()).isEqualTo(5);
    }

    @Test
    void sums_are_written_out() {
        var sums = Sums.of(figures(new TreeMap<>(Map.of("A", counts(2, 1_500)))), null, VIETNAMESE);
        assertThat(sums.formula()).isEqualTo("1.502 = 0 + 0 + 0 + 0 + 1.500 + 2 + 0 + 0");
        assertThat(sums.counted()).isEqualTo(1_502);
        assertThat(sums.before("OPEN_OVERDUE")).isNull();
    }

    @Test
    void numbers_are_written_as_the_reader_is_used_to() {
        assertThat(VIETNAMESE.number(1_641)).isEqualTo("1.641");
        assertThat(VIETNAMESE.share(3, 4)).isEqualTo("75,0 %");
        assertThat(VIETNAMESE.share(0, 0)).isEqualTo("–");
        assertThat(VIETNAMESE.change(-3)).isEqualTo("−3");
        assertThat(VIETNAMESE.change(1_000)).isEqualTo("+1.000");
        assertThat(VIETNAMESE.day(LocalDate.of(2026, 9, 5))).isEqualTo("05/09/2026");
        assertThat(new Written(Locale.ENGLISH).number(1_641)).isEqualTo("1,641");
    }

    private static Trend trend(int... overdue) {
        var first = LocalDate.of(2026, 9, 1);
        return new Trend(
                IntStream.range(0, overdue.length)
                        .mapToObj(i -> new Point(first.plusWeeks(i), overdue[i]))
                        .toList());
    }

    private static Figures figures(SortedMap<String, Counts> units) {
        var total = units.values().stream().reduce(Counts.NONE, Counts::plus);
        return new Figures(total.sum(), total, units, new TreeMap<>(), new TreeMap<>());
    }

    private static Counts counts(int overdue, int open) {
        return new Counts(
                Map.of(TaskClass.OPEN_OVERDUE, overdue, TaskClass.OPEN_WITHIN_DEADLINE, open));
    }

    private static Unit unit(String code, String name) {
        return new Unit(code, name, "DISTRICT", null, 1);
    }
}
