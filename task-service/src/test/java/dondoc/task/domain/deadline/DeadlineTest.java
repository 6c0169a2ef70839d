package dondoc.task.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Samples;
import dondoc.task.domain.calendar.WorkingCalendar;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
    private static final LocalDate ISSUED = LocalDate.parse("2026-05-13");
    private final WorkingCalendar calendar = Samples.calendar();

    /// A row of the sample: phrase as typed, date of the directive, due date (empty: none), rule.
    record Sample(String phrase, LocalDate issued, String due, Rule rule) {}

    static Stream<Sample> samples() {
        return Samples.rows("deadlines.csv").stream()
                .map(r ->
                        new Sample(
                                r.get("phrase"),
                                LocalDate.parse(r.get("issued")),
                                r.get("due"),
                                Rule.valueOf(r.get("rule"))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_registers_phrases_give_the_due_dates_worked_out_for_them(Sample sample) {
        assertSample(sample, sample.phrase());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void case_unicode_form_and_stray_space_change_nothing(Sample sample) {
        var typed =
                " \u00A0"
                        + Normalizer.normalize(sample.phrase(), Normalizer.Form.NFD)
                                .toUpperCase(Locale.ROOT)
                                .replace(" ", " \u200B \n")
                        + "\t";
        assertSample(sample, typed);
    }

    private void assertSample(Sample sample, String typed) {
        var deadline = Deadline.of(typed, sample.issued(), calendar);
        assertThat(deadline.due() == null ? "" : deadline.due().toString()).isEqualTo(sample.due());
        assertThat(deadline.rule()).isEqualTo(sample.rule());
        assertThat(deadline.calendarVersion()).isEqualTo("2026-1");
    }

    @ParameterizedTest
    @CsvSource({
        "5/5/2026, 2026-05-05, ON",
        "Chậm nhất ngày 30/04/2026, 2026-04-30, ON_OR_BEFORE",
        "Trước ngày 01/03/2028, 2028-02-29, BEFORE",
        "Trong quý 4/2026, 2026-12-31, IN_QUARTER",
        "trong QUÝ iv / 2026, 2026-12-31, IN_QUARTER",
        "Trong tháng 02/2026, 2026-02-28, IN_MONTH",
        "Trong 1 ngày làm việc, 2026-05-14, WORKING_DAYS",
        "Trong 3 ngày, 2026-05-18, CALENDAR_DAYS"
    })
    void every_row_of_the_rule_is_read(String phrase, LocalDate due, Rule rule) {
        var deadline = Deadline.of(phrase, ISSUED, calendar);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "00/05/2026",
                "15/13/2026",
                "01/01/0000",
                "Trước ngày 30/02/2026",
                "Trong tháng 13/2026",
                "Trong tháng 0/2026",
                "Trong quý V/2026",
                "Trong 0 ngày",
                "Trong 0 ngày làm việc",
                "Trong 99999 ngày",
                "15-05-2026",
                "15/05/26",
                "sớm",
                "15/05/2026 hoặc 16/05/2026",
                "Trong ngày",
                "31/12/9999",
                "01/01/0026",
                "Trong quý I/2101",
                "Trước ngày 01/01/1990"
            })
    void what_no_row_of_the_rule_knows_is_refused(String phrase) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Deadline.of(phrase, ISSUED, calendar))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_DEADLINE));
    }

    @Test
    void a_term_that_ends_after_the_last_year_is_refused() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() ->
                        Deadline.of("Trong 9999 ngày", LocalDate.parse("2099-12-31"), calendar))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_DEADLINE));
    }

    @Test
    void a_named_day_off_does_not_roll() {
        var tet = Deadline.of("17/02/2026", LocalDate.parse("2026-01-05"), calendar);
        assertThat(tet.due()).isEqualTo("2026-02-17");
    }

    @Test
    void days_into_tet_go_on_after_it() {
        var deadline = Deadline.of("Trong 5 ngày", LocalDate.parse("2026-02-13"), calendar);
        assertThat(deadline.due()).isEqualTo("2026-02-23");
    }

    @Test
    void swap_days_count_as_they_are_worked() {
        var issued = LocalDate.parse("2026-08-20");
        assertThat(Deadline.of("Trong 10 ngày làm việc", issued, calendar).due())
                .isEqualTo("2026-09-07");
    }

    @Test
    void the_explanation_names_the_holidays_passed_over_and_the_notice() {
        var why =
                Deadline.explain("Trong 10 ngày làm việc", LocalDate.parse("2026-08-20"), calendar);
        assertThat(why.vi())
                .isEqualTo(
                        "10 ngày làm việc sau ngày ban hành 20/08/2026 (không tính ngày ban hành):"
                                + " đến hết ngày 07/09/2026. Bỏ qua 5 ngày cuối tuần. Bỏ qua ngày"
                                + " nghỉ: 31/08/2026 (Hoán đổi), 01/09/2026 (Quốc khánh),"
                                + " 02/09/2026 (Quốc khánh). Tính cả ngày làm bù: 22/08/2026 (Làm"
                                + " bù). Lịch làm việc phiên bản 2026-1, theo Thông báo"
                                + " 12345/TB-BNV.");
        assertThat(why.en())
                .contains("until the end of 2026-09-07")
                .contains("2026-09-01 (Quốc khánh)")
                .contains("Thông báo 12345/TB-BNV");
    }

    @Test
    void the_explanation_of_a_rolled_day_names_both_days() {
        var why = Deadline.explain("Trong 3 ngày", ISSUED, calendar);
        assertThat(why.vi()).contains("16/05/2026", "18/05/2026", "dời");
        assertThat(why.en()).contains("2026-05-16", "2026-05-18", "moved");
    }

    @Test
    void a_term_into_a_year_not_announced_is_called_provisional() {
        var why = Deadline.explain("Trong 200 ngày làm việc", ISSUED, calendar);
        assertThat(why.vi()).contains("tạm tính");
        assertThat(why.en()).contains("provisional");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_explanation_names_its_due_date(Sample sample) {
        var why = Deadline.explain(sample.phrase(), sample.issued(), calendar);
        assertThat(why.en()).contains(sample.due());
    }

    @Property
    void working_days_end_on_a_working_day_after_the_directive(
            @ForAll("days") LocalDate issued, @ForAll @IntRange(min = 1, max = 300) int n) {
        var due = Deadline.of("Trong %d ngày làm việc".formatted(n), issued, calendar).due();
        assertThat(due).isAfter(issued).matches(calendar::works);
    }

    @Property
    void calendar_days_end_on_the_first_working_day_from_the_nth(
            @ForAll("days") LocalDate issued, @ForAll @IntRange(min = 1, max = 300) int n) {
        var due = Deadline.of("Trong %d ngày".formatted(n), issued, calendar).due();
        assertThat(due).isEqualTo(calendar.sameOrNextWorkingDay(issued.plusDays(n)));
    }

    @Property
    void before_is_always_one_day_less_than_at_the_latest(@ForAll("days") LocalDate day) {
        var text = "%02d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        assertThat(Deadline.of("Trước ngày " + text, ISSUED, calendar).due())
                .isEqualTo(day.minusDays(1));
        assertThat(Deadline.of("Chậm nhất ngày " + text, ISSUED, calendar).due()).isEqualTo(day);
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("2025-01-01").toEpochDay(),
                        LocalDate.parse("2026-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
